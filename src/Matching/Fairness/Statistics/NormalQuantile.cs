namespace Matching.Fairness.Statistics;

/// <summary>The quantiles of the standard normal distribution.</summary>
/// <remarks>P. J. Acklam's rational approximation (2003); its relative error is below 1.15e-9.</remarks>
internal static class NormalQuantile
{
    private const double LowerTail = 0.02425;

    private static readonly double[] CentreOver =
        [-3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02, 1.383577518672690e+02, -3.066479806614716e+01, 2.506628277459239e+00];

    private static readonly double[] CentreUnder =
        [-5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02, 6.680131188771972e+01, -1.328068155288572e+01, 1];

    private static readonly double[] TailOver =
        [-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00, -2.549732539343734e+00, 4.374664141464968e+00, 2.938163982698783e+00];

    private static readonly double[] TailUnder =
        [7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00, 1];

    /// <summary>The value below which that part of the distribution lies; 0.975 gives 1.96.</summary>
    /// <param name="part">Above 0 and below 1.</param>
    public static double Of(double part)
    {
        if (part is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(part), part, "Expected a part above 0 and below 1.");
        if (part < LowerTail) return Tail(part);
        if (part > 1 - LowerTail) return -Tail(1 - part);
        var fromMiddle = part - 0.5;
        var square = fromMiddle * fromMiddle;
        return fromMiddle * Polynomial(CentreOver, square) / Polynomial(CentreUnder, square);
    }

    /// <summary>The half-width, in standard errors, of a two-sided interval; 0.95 gives 1.96.</summary>
    public static double ForConfidence(double confidence) => Of((1 + confidence) / 2);

    private static double Tail(double part)
    {
        var root = Math.Sqrt(-2 * Math.Log(part));
        return Polynomial(TailOver, root) / Polynomial(TailUnder, root);
    }

    private static double Polynomial(double[] coefficients, double x) => coefficients.Aggregate(0.0, (sum, coefficient) => (sum * x) + coefficient);
}
