namespace Matching.Domain.Candidates;

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
