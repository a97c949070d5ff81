namespace Matching.Persistence.ServedRankings;

/// <summary>
/// The lines of a served list, kept together: a few bytes each, which name people and offers by the keys of their states
/// (<see cref="ListedStateRow"/>).
/// </summary>
internal sealed record ServedPage
{
    /// <summary>The means of transport counted with; null for everybody's own.</summary>
    public IReadOnlyList<TransportMeans>? Means { get; init; }

    /// <summary>Of each place of the window before a floor whether a resident stood there; null without a floor.</summary>
    public IReadOnlyList<bool>? FloorResidents { get; init; }

    /// <summary>The lines in their order. Of somebody who is gone none is left after the next sweep.</summary>
    public required IReadOnlyList<ServedLine> Lines { get; init; }
}

/// <summary>One line: who stood where, with how many points, and what followed from person and offer together.</summary>
internal sealed record ServedLine
{
    public required int Rank { get; init; }

    /// <summary>The place before a floor of the marché; null without one, and beyond its window.</summary>
    public int? RankBefore { get; init; }

    /// <summary>The key of the person's state.</summary>
    public required long Person { get; init; }

    /// <summary>The key of the offer's state.</summary>
    public required long Offer { get; init; }

    public required RankedBy RankedBy { get; init; }

    /// <summary>The rules' points, in thousandths.</summary>
    public required long Rules { get; init; }

    /// <summary>The points it was ordered by, in thousandths; null where the rules ordered alone.</summary>
    public long? Learned { get; init; }

    /// <summary>What the shadow would have ordered it by, in thousandths; null without one.</summary>
    public long? Shadow { get; init; }

    public int? ShadowRank { get; init; }

    public required RecordedDistance Distance { get; init; }

    /// <summary>The place of the target that counted among the wishes, from 0; -1 when none has a link to the work.</summary>
    public required int Wish { get; init; }

    public required OccupationLink Link { get; init; }
}
