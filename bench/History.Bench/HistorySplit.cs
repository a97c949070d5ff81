namespace Matching.History.Bench;

/// <summary>Judged offers by the day of their decision: learned from, used to stop, and held out. Nothing held out was decided before.</summary>
internal sealed record HistorySplit(IReadOnlyList<JudgedOffer> Train, IReadOnlyList<JudgedOffer> Validation, IReadOnlyList<JudgedOffer> Test)
{
    private const double HeldOut = 0.25, ForStopping = 0.15;

    /// <summary>Cuts a history that is in the order of decisions.</summary>
    public static HistorySplit Of(IReadOnlyList<JudgedOffer> history)
    {
        var known = history.Count - (int)(HeldOut * history.Count);
        var learned = known - (int)(ForStopping * known);
        return new([.. history.Take(learned)], [.. history.Skip(learned).Take(known - learned)], [.. history.Skip(known)]);
    }
}
