namespace Matching.Occupations;

/// <summary>Where the engine gets the ROME from. Whoever keeps the reference data implements it.</summary>
public interface IOccupationMapSource
{
    /// <summary>The map in force; replaced as a whole after an import. Asked once per answer.</summary>
    OccupationMap Current { get; }
}
