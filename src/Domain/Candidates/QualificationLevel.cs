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

/// <summary>Order and boundaries of qualification levels.</summary>
public static class QualificationLevels
{
    /// <summary>
    /// A number to compare by: the level 3 to 8, 2 for anything below level 3, with or without schooling; null for a
    /// diploma that cannot be compared.
    /// </summary>
    public static int? Rank(this QualificationLevel level) => level switch
    {
        QualificationLevel.Unqualified or QualificationLevel.BelowLevel3 => 2,
        QualificationLevel.ForeignDiploma => null,
        _ => (int)level + 1,
    };

    /// <summary>Whether it is below level 3 (no CAP or BEP); null when it cannot be compared.</summary>
    public static bool? IsBelowLevel3(this QualificationLevel level) => level.Rank() is { } rank ? rank < 3 : null;

    /// <summary>How many levels are missing to <paramref name="asked"/>; 0 when none; null when it cannot be compared.</summary>
    public static int? LevelsMissingTo(this QualificationLevel held, QualificationLevel asked) =>
        held.Rank() is { } have && asked.Rank() is { } want ? Math.Max(0, want - have) : null;
}
