using Matching.Explanations;
using Matching.Retrieval;

namespace Matching;

/// <summary>A pair as the ranking keeps it: scored once, with the listed record from which it is explained.</summary>
/// <param name="ExcludedBy">How many blockers exclude it; fewer come first.</param>
/// <param name="Score">More points come first.</param>
/// <param name="Lot">Among equals the smaller comes first.</param>
/// <param name="Key">The identity of the listed side, for the unlikely case of equal lots.</param>
/// <param name="Listed">The listed person or offer; null for a pair that is only held against others.</param>
internal readonly record struct ScoredPair(int ExcludedBy, Points Score, ulong Lot, Guid Key, IGeoRecord? Listed)
{
    /// <summary>Fewest excluding blockers, then most points, then lot, then identity: a total order.</summary>
    public static IComparer<ScoredPair> BestFirst { get; } = Comparer<ScoredPair>.Create(Compare);

    /// <summary>Below 0 when the first comes before the second.</summary>
    public static int Compare(ScoredPair left, ScoredPair right)
    {
        if (left.ExcludedBy != right.ExcludedBy) return left.ExcludedBy.CompareTo(right.ExcludedBy);
        return left.Score != right.Score ? right.Score.CompareTo(left.Score) : CompareLots(left, right);
    }

    /// <summary>The same among pairs of as many points.</summary>
    public static int CompareLots(in ScoredPair left, in ScoredPair right) =>
        left.Lot != right.Lot ? left.Lot.CompareTo(right.Lot) : left.Key.CompareTo(right.Key);
}
