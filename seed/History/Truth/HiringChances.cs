using Matching.Seed.History.Process;

namespace Matching.Seed.History.Truth;

/// <summary>The exact chances to be hired of those proposed on one offer.</summary>
/// <remarks>
/// Each makes an impression of a known mean with independent logistic noise; hired are the best, as many as there are openings
/// and as reach the threshold. So the chance of one is the integral, over the noise above the threshold, of the chance that fewer
/// others than openings come out higher: a Poisson binomial law, summed up one person at a time. The integral runs over the
/// probability of the noise, by the midpoint rule.
/// </remarks>
internal static class HiringChances
{
    private const int Nodes = 200;

    /// <summary>The chances, in the order of the means; accurate to about 1e-4.</summary>
    /// <param name="means">The impressions without noise.</param>
    /// <param name="openings">How many may be hired, at least 1.</param>
    public static double[] Of(IReadOnlyList<double> means, int openings) =>
        [.. Enumerable.Range(0, means.Count).Select(person => Of(means, openings, person))];

    private static double Of(IReadOnlyList<double> means, int openings, int person)
    {
        var reaches = LogisticNoise.AtLeast((Selection.HiredFrom - means[person]) / Selection.NoiseScale);
        var sum = 0.0;
        for (var node = 0; node < Nodes; node++)
        {
            var above = reaches * (node + 0.5) / Nodes;
            var impression = means[person] - Selection.NoiseScale * LogisticNoise.Quantile(above);
            sum += FewerAhead(means, openings, person, impression);
        }
        return reaches * sum / Nodes;
    }

    private static double FewerAhead(IReadOnlyList<double> means, int openings, int person, double impression)
    {
        // ahead[n]: the chance that exactly n of those looked at so far are ahead.
        Span<double> ahead = stackalloc double[openings];
        ahead[0] = 1;
        for (var other = 0; other < means.Count; other++)
        {
            if (other == person) continue;
            var isAhead = LogisticNoise.AtLeast((impression - means[other]) / Selection.NoiseScale);
            for (var n = openings - 1; n >= 0; n--)
                ahead[n] = ahead[n] * (1 - isAhead) + (n > 0 ? ahead[n - 1] * isAhead : 0);
        }
        var sum = 0.0;
        foreach (var chance in ahead) sum += chance;
        return sum;
    }
}
