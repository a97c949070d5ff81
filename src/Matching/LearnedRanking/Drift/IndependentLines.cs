using Matching.Explanations;
using Matching.Fairness;

namespace Matching.LearnedRanking.Drift;

/// <summary>How many independent lines a sample of served lists is worth for one column.</summary>
/// <remarks>
/// The lines of a list share their offer, and the same people lead many lists: a hundred lists of twenty tell of a sector as much
/// as a hundred lines, not two thousand. The variance of the shares is that between clusters (ratio estimator with replacement;
/// Cochran, <i>Sampling Techniques</i>, 1977, chapter 9A), and its mean over the parts, against that of independent lines, the
/// design effect of Rao and Scott (<i>The Analysis of Categorical Data from Complex Sample Surveys</i>, JASA 76, 1981).
/// Clusters are offers or people, whichever is worth less.
/// </remarks>
internal static class IndependentLines
{
    /// <summary>The number, 1 to as many as there are lines.</summary>
    /// <param name="spread">The parts of the column.</param>
    /// <param name="column">Its place among the values of a line.</param>
    /// <param name="lines">The lines.</param>
    public static double In(ValueShares spread, int column, IReadOnlyList<DriftLine> lines)
    {
        var parts = lines.Select(line => spread.PartOf(line.Values[column])).ToArray();
        return Math.Min(By(parts, [.. lines.Select(line => line.Offer.Value)]), By(parts, [.. lines.Select(line => line.Candidate.Value)]));
    }

    private static double By(int[] parts, Guid[] clusters)
    {
        double lines = parts.Length;
        var shares = parts.GroupBy(part => part).ToDictionary(part => part.Key, part => part.Count() / lines);
        var held = parts.Zip(clusters).GroupBy(line => line.Second, line => line.First).ToList();
        // One value in all lines: nothing varies that could be measured, so each cluster is worth one line.
        if (shares.Count == 1 || held.Count == 1) return held.Count;

        var apart = held.Sum(cluster => Apart([.. cluster], shares));
        var variance = apart * held.Count / (held.Count - 1) / (lines * lines);
        return Math.Clamp((shares.Count - 1) / variance, 1, lines);
    }

    // How far a cluster stands from its share of the whole, over the parts.
    private static double Apart(int[] parts, Dictionary<int, double> shares) => shares.Sum(part =>
    {
        var apart = parts.Count(of => of == part.Key) - (parts.Length * part.Value);
        return apart * apart / part.Value;
    });
}
