namespace Matching.Ranking.Explanations;

/// <summary>Points and weights on 0 to 1 with which a weighted sum equals the integral of any polynomial of degree 2n − 1 or less.</summary>
/// <remarks>The points are the roots of the n-th Legendre polynomial, found by Newton's method: Abramowitz and Stegun, 25.4.29 and 22.16.6.</remarks>
internal sealed class GaussLegendre
{
    public GaussLegendre(int count)
    {
        (Points, Weights) = (new double[count], new double[count]);
        for (var at = 0; at < count; at++)
        {
            var x = Math.Cos(Math.PI * (at + 0.75) / (count + 0.5));
            var slope = 0.0;
            for (var step = 0; step < 8; step++)
            {
                (var value, slope) = Legendre(count, x);
                x -= value / slope;
            }

            Points[at] = (1 - x) / 2;
            Weights[at] = 1 / ((1 - (x * x)) * slope * slope);
        }
    }

    public double[] Points { get; }

    public double[] Weights { get; }

    /// <summary>The polynomial and its derivative, by the recurrence n·P(n) = (2n − 1)·x·P(n − 1) − (n − 1)·P(n − 2).</summary>
    private static (double Value, double Slope) Legendre(int degree, double x)
    {
        var (before, value) = (1.0, x);
        for (var n = 2; n <= degree; n++) (before, value) = (value, ((((2 * n) - 1) * x * value) - ((n - 1) * before)) / n);
        return (value, degree * ((x * value) - before) / ((x * x) - 1));
    }
}
