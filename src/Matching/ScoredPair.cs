namespace Matching;

/// <summary>A pair as the ranking keeps it: scored once, with everything its explanation needs.</summary>
/// <param name="ExcludedBy">How many blockers exclude it; fewer come first.</param>
/// <param name="Score">More points come first.</param>
/// <param name="Lot">Among equals the smaller comes first.</param>
/// <param name="Key">The identity of the listed side, for the unlikely case of equal lots.</param>
/// <param name="Entry">What the explanation is made of; null while the pair is only weighed against those kept.</param>
internal readonly record struct ScoredPair(int ExcludedBy, Points Score, ulong Lot, Guid Key, PairEntry? Entry)
{
    /// <summary>Fewest excluding blockers, then most points, then lot, then identity: a total order.</summary>
    public static IComparer<ScoredPair> BestFirst { get; } = Comparer<ScoredPair>.Create(Compare);

    private static int Compare(ScoredPair left, ScoredPair right)
    {
        if (left.ExcludedBy != right.ExcludedBy) return left.ExcludedBy.CompareTo(right.ExcludedBy);
        if (left.Score != right.Score) return right.Score.CompareTo(left.Score);
        return left.Lot != right.Lot ? left.Lot.CompareTo(right.Lot) : left.Key.CompareTo(right.Key);
    }
}
