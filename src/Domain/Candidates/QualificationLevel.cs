namespace Matching.Domain.Candidates;

/// <summary>The highest qualification, in the levels of the national framework (décret 2019-14).</summary>
/// <remarks>An unknown level is null, never one of these.</remarks>
public enum QualificationLevel
{
    /// <summary>No qualification at all (aucune qualification).</summary>
    Unqualified,

    /// <summary>Below level 3: formerly VI and Vbis, such as a second year of CAP without the diploma.</summary>
    BelowLevel3,

    /// <summary>CAP, BEP; formerly V.</summary>
    Level3,

    /// <summary>Baccalauréat; formerly IV.</summary>
    Level4,

    /// <summary>Bac + 2; formerly III.</summary>
    Level5,

    /// <summary>Bac + 3 or 4; formerly II.</summary>
    Level6,

    /// <summary>Bac + 5; formerly I.</summary>
    Level7,

    /// <summary>Doctorate; formerly I.</summary>
    Level8,

    /// <summary>A diploma from abroad that nobody has compared yet: neither below nor above any level.</summary>
    ForeignDiploma,
}
