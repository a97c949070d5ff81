namespace Matching.Persistence;

/// <summary>What a list of marchés can be sorted by.</summary>
public enum MarcheSort
{
    /// <summary>When the marché was entered.</summary>
    EnteredAt,

    /// <summary>The first day.</summary>
    StartsOn,

    /// <summary>The reference, then the title, without regard to case and accents.</summary>
    Reference,
}
