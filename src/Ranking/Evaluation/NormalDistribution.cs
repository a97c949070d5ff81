namespace Matching.Ranking.Evaluation;

/// <summary>The standard normal distribution.</summary>
internal static class NormalDistribution
{
    private const double Farthest = 8;

    /// <summary>The chance of a value up to <paramref name="x"/>.</summary>
    /// <remarks>Φ(x) = 1/2 + φ(x) (x + x³/3 + x⁵/(3·5) + …): Marsaglia, <i>Evaluating the Normal Distribution</i> (J. Stat. Softw. 2004).</remarks>
    public static double Cumulative(double x)
    {
        if (x < -Farthest) return 0;
        if (x > Farthest) return 1;
        var (sum, term) = (x, x);
        for (var odd = 3; sum + term != sum || odd == 3; odd += 2) sum += term *= x * x / odd;
        return Math.Clamp(0.5 + (sum * Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI)), 0, 1);
    }

    /// <summary>The value up to which the chance is <paramref name="share"/>, above 0 and below 1; within ±8, found by halving.</summary>
    public static double Quantile(double share)
    {
        var (low, high) = (-Farthest, Farthest);
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            if (Cumulative(middle) < share) low = middle;
            else high = middle;
        }

        return (low + high) / 2;
    }
}
