using Matching.Explanations;

namespace Matching.Fairness.Statistics;

/// <summary>A ratio of two sums over lists, with what each list pulls on its logarithm.</summary>
/// <remarks>
/// People in one list exclude each other, so lists, not people, are drawn independently: the variance of log(ratio) is
/// n/(n-1) · Σ pull², by linearisation over clusters (Binder, International Statistical Review 51, 1983; Williams, Biometrics 56, 2000).
/// With one person a list this is Katz's log interval (Katz et al., Biometrics 34, 1978); docs/decisions/0086-intervals-of-ratios.md.
/// </remarks>
/// <param name="ratio">The ratio, above 0.</param>
/// <param name="pulls">For each list the derivative of log(ratio) by it; they sum to 0. Lists that say nothing have 0.</param>
/// <param name="cases">The cases that the ratio rests on.</param>
/// <param name="rankings">The lists that the ratio rests on.</param>
internal sealed class LinearRatio(double ratio, double[] pulls, GroupTally cases, int rankings)
{
    /// <summary>The ratio.</summary>
    public double Ratio => ratio;

    /// <summary>The ratio with its interval and denominators.</summary>
    public RatioEstimate Estimate(double confidence) => Estimate(ratio, pulls, confidence);

    /// <summary>This ratio over another one of the same lists, list by list: what both have in common drops out.</summary>
    /// <exception cref="ArgumentException">The other one is not of as many lists.</exception>
    public RatioEstimate Over(LinearRatio other, double confidence) => pulls.Length == other.Count
        ? Estimate(ratio / other.Ratio, [.. pulls.Zip(other.Pulls, (mine, theirs) => mine - theirs)], confidence)
        : throw new ArgumentException($"Expected a ratio of {pulls.Length} lists, not of {other.Count}.", nameof(other));

    private int Count => pulls.Length;

    private double[] Pulls => pulls;

    private RatioEstimate Estimate(double value, double[] by, double confidence)
    {
        var error = StandardError(by);
        return new(value, IntervalAround(value, error, confidence), Math.Log(value) / error, cases.GroupCases, cases.OtherCases, rankings);
    }

    // Null where nothing can be said about chance.
    private double? StandardError(double[] by)
    {
        var squares = by.Sum(pull => pull * pull);
        return rankings < 2 || squares == 0 ? null : Math.Sqrt(squares * rankings / (rankings - 1));
    }

    private static AuditInterval? IntervalAround(double value, double? error, double confidence)
    {
        if (error is not { } spread) return null;
        var factor = Math.Exp(NormalQuantile.ForConfidence(confidence) * spread);
        return new(value / factor, value * factor, confidence);
    }
}
