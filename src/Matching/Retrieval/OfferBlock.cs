namespace Matching.Retrieval;

/// <summary>The offers of one cell: the records, and in columns until when each is open.</summary>
internal sealed class OfferBlock : IGeoBlock<OfferBlock, MatchableOffer>
{
    private readonly MatchableOffer[] _records;
    private readonly int[] _lastDay;

    private OfferBlock(MatchableOffer[] records) =>
        (_records, _lastDay) = (records, [.. records.Select(record => record.LastDay?.DayNumber ?? int.MaxValue)]);

    /// <inheritdoc/>
    public IReadOnlyList<MatchableOffer> Records => _records;

    /// <inheritdoc/>
    public static OfferBlock Of(MatchableOffer[] records) => new(records);

    /// <summary>Whether nobody can be proposed any more on that day.</summary>
    public bool IsClosedOn(int row, DateOnly day) => day.DayNumber > _lastDay[row];
}
