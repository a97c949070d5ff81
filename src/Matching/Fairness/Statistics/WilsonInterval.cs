namespace Matching.Fairness.Statistics;

/// <summary>The confidence interval of a rate.</summary>
/// <remarks>
/// E. B. Wilson (JASA 22, 1927): with p = selected / of, z the normal quantile and n = of,
/// (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n). Never leaves 0 to 1 and holds for small n, unlike p ± z·se
/// (Brown, Cai, DasGupta, Statistical Science 2001).
/// </remarks>
internal static class WilsonInterval
{
    /// <summary>The interval.</summary>
    /// <param name="selected">0 to <paramref name="of"/>.</param>
    /// <param name="of">1 or more.</param>
    /// <param name="confidence">Above 0 and below 1.</param>
    public static AuditInterval Of(int selected, int of, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(of);
        ArgumentOutOfRangeException.ThrowIfNegative(selected);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(selected, of);
        var z = NormalQuantile.ForConfidence(confidence);
        double n = of, p = selected / n, share = z * z / n;
        var centre = p + (share / 2);
        var half = z * Math.Sqrt((p * (1 - p) / n) + (share / (4 * n)));
        // Rounding must not push an end past the certain values.
        var lower = selected == 0 ? 0 : (centre - half) / (1 + share);
        var upper = selected == of ? 1 : (centre + half) / (1 + share);
        return new(lower, upper, confidence);
    }
}
