namespace Matching.Ranking.Evaluation;

/// <summary>The interval of a mean over groups, by drawing groups anew with replacement: bias-corrected and accelerated (BCa).</summary>
/// <remarks>
/// Efron, <i>Better Bootstrap Confidence Intervals</i> (JASA 1987). Groups are drawn, not rows: rows of one offer share its fate.
/// BCa, since NDCG is bounded and skewed near 1, where plain percentiles lean. See docs/decisions/0074-ranking-metrics.md.
/// </remarks>
public static class GroupBootstrap
{
    /// <summary>With fewer groups an interval would be too narrow to be trusted, so none is given.</summary>
    public const int FewestGroups = 10;

    /// <summary>The interval of the mean of one value per group; null for fewer than <see cref="FewestGroups"/> of them.</summary>
    /// <exception cref="ArgumentException">A value that is not finite.</exception>
    public static ConfidenceInterval? Mean(IReadOnlyList<double> values, BootstrapOptions? options = null)
    {
        options ??= new();
        if (values.Any(value => !double.IsFinite(value))) throw new ArgumentException("A value is not finite; expected finite numbers.", nameof(values));
        if (values.Count < FewestGroups) return null;

        double[] sample = [.. values];
        var mean = sample.Sum() / sample.Length;
        var means = Means(sample, options);
        var (bias, acceleration) = (Bias(means, mean), Acceleration(sample, mean));
        var tail = (1 - options.Confidence) / 2;
        return new(mean, Bound(tail), Bound(1 - tail), options.Confidence, sample.Length);

        double Bound(double share) => Quantile(means, Corrected(share, bias, acceleration));
    }

    private static double[] Means(double[] sample, BootstrapOptions options)
    {
        var random = new SplitMix(options.Seed);
        var means = new double[options.Resamples];
        for (var draw = 0; draw < means.Length; draw++)
        {
            var sum = 0.0;
            for (var at = 0; at < sample.Length; at++) sum += sample[random.Below(sample.Length)];
            means[draw] = sum / sample.Length;
        }

        Array.Sort(means);
        return means;
    }

    /// <summary>z0: how far the drawn means lie to one side of the mean, in standard deviations; those equal to it count half.</summary>
    private static double Bias(double[] means, double mean)
    {
        var below = means.Count(drawn => drawn < mean) + (0.5 * means.Count(drawn => drawn == mean));
        return NormalDistribution.Quantile(Math.Clamp(below, 0.5, means.Length - 0.5) / means.Length);
    }

    /// <summary>a: how the spread of the mean changes with the mean, a sixth of its skewness (Efron 1987, section 6, by the jackknife).</summary>
    private static double Acceleration(double[] sample, double mean)
    {
        var squares = sample.Sum(value => (value - mean) * (value - mean));
        var cubes = sample.Sum(value => (value - mean) * (value - mean) * (value - mean));
        return squares > 0 ? cubes / (6 * Math.Pow(squares, 1.5)) : 0;
    }

    private static double Corrected(double share, double bias, double acceleration)
    {
        var z = bias + NormalDistribution.Quantile(share);
        return NormalDistribution.Cumulative(bias + (z / (1 - (acceleration * z))));
    }

    /// <summary>Between the two sorted values around the share.</summary>
    private static double Quantile(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
