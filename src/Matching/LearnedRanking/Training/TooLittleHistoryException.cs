namespace Matching.LearnedRanking.Training;

/// <summary>There are too few past decisions to learn from; the rules go on ranking alone.</summary>
/// <param name="offers">How many offers tell one order from another: at least two people judged, with different outcomes.</param>
/// <param name="needed">How many are needed.</param>
public sealed class TooLittleHistoryException(int offers, int needed)
    : Exception($"{offers} offers have people whose outcomes differ; expected at least {needed}, decided over some weeks.")
{
    /// <summary>How many offers tell one order from another.</summary>
    public int Offers { get; } = offers;

    /// <summary>How many are needed.</summary>
    public int Needed { get; } = needed;
}
