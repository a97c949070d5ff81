using Matching.Ranking.Evaluation;

namespace Matching.Seed.History.Truth;

/// <summary>The NDCG that an order by the true expected gain reaches: no order that cannot see into chance does better on average.</summary>
/// <remarks>
/// To order by expected gain is best for DCG in expectation (the probability ranking principle, Robertson, <i>Journal of
/// Documentation</i>, 1977), and all but best for NDCG. On one sample of outcomes another order may do better by luck, so
/// this is a bound in expectation and no ceiling of each sample.
/// </remarks>
internal static class BestPossibleNdcg
{
    /// <summary>The mean over the offers with somebody relevant.</summary>
    /// <param name="cutoff">How many ranks count, at least 1.</param>
    /// <param name="groups">For each offer the grades that came about and the true gains, in the same order of people.</param>
    /// <returns>0 to 1; NaN when no offer has anybody relevant.</returns>
    public static double At(int cutoff, IEnumerable<(int[] Grades, double[] Gains)> groups) =>
        groups.Select(group => Ndcg.At(cutoff, group.Grades, group.Gains)).OfType<double>().DefaultIfEmpty(double.NaN).Average();
}
