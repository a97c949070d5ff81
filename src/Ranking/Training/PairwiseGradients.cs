using System.Buffers;

namespace Matching.Ranking.Training;

/// <summary>The gradients of RankNet for one group: every pair of different grades counts alike.</summary>
/// <remarks>
/// Burges et al., <i>Learning to Rank using Gradient Descent</i> (ICML 2005): the loss of a pair is log(1 + e^(−σ (s_high − s_low))). The sums
/// are divided by the number of pairs per row, so that a large group pulls each of its rows no harder than a small one.
/// Differences beyond 600 / σ count as 600 / σ.
/// </remarks>
internal sealed class PairwiseGradients(double sigma) : IGroupGradients
{
    private const double FurthestApart = 600;

    public void Compute(ReadOnlySpan<double> scores, ReadOnlySpan<int> grades, Span<double> gradients, Span<double> hessians)
    {
        gradients.Clear();
        hessians.Clear();
        var rented = ArrayPool<double>.Shared.Rent(scores.Length);
        var powers = rented.AsSpan(0, scores.Length);
        var best = double.NegativeInfinity;
        foreach (var score in scores) best = Math.Max(best, score);
        for (var row = 0; row < scores.Length; row++) powers[row] = Exponential.Of(Math.Max(sigma * (scores[row] - best), -FurthestApart));

        var pairs = 0L;
        for (var row = 0; row < scores.Length; row++) pairs += AddPairs(powers, grades, row, gradients, hessians);
        if (pairs > 0) Scale(gradients, hessians, scores.Length / (2.0 * pairs));
        ArrayPool<double>.Shared.Return(rented);
    }

    private int AddPairs(ReadOnlySpan<double> powers, ReadOnlySpan<int> grades, int row, Span<double> gradients, Span<double> hessians)
    {
        var pairs = 0;
        for (var other = row + 1; other < powers.Length; other++)
        {
            if (grades[row] == grades[other]) continue;
            var (high, low) = grades[row] > grades[other] ? (row, other) : (other, row);
            var wrong = powers[low] / (powers[low] + powers[high]);
            var second = sigma * sigma * wrong * (1 - wrong);
            gradients[high] -= sigma * wrong;
            gradients[low] += sigma * wrong;
            hessians[high] += second;
            hessians[low] += second;
            pairs++;
        }

        return pairs;
    }

    private static void Scale(Span<double> gradients, Span<double> hessians, double by)
    {
        for (var row = 0; row < gradients.Length; row++) (gradients[row], hessians[row]) = (gradients[row] * by, hessians[row] * by);
    }
}
