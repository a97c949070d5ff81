namespace Matching.Ranking.Training;

/// <summary>e to a power, the same bits on every machine: <see cref="Math.Exp"/> is the platform's and differs in the last place.</summary>
/// <remarks>The method of FDLIBM's <c>e_exp.c</c> (Sun Microsystems, 1993); error below one unit in the last place.</remarks>
internal static class Exponential
{
    private const double UpperLn2 = 6.93147180369123816490e-01;
    private const double LowerLn2 = 1.90821492927058770002e-10;
    private const double InverseLn2 = 1.44269504088896338700;

    /// <summary>e^<paramref name="power"/>, for powers from -700 to 700.</summary>
    public static double Of(double power)
    {
        var halvings = Math.Round(power * InverseLn2);
        var upper = power - halvings * UpperLn2;
        var lower = halvings * LowerLn2;
        var rest = upper - lower;
        var square = rest * rest;
        var correction = rest - square * (1.66666666666666019037e-01 + square * (-2.77777777770155933842e-03
            + square * (6.61375632143793436117e-05 + square * (-1.65339022054652515390e-06 + square * 4.13813679705723846039e-08))));
        var fraction = 1 - (lower - rest * correction / (2 - correction) - upper);
        return fraction * BitConverter.Int64BitsToDouble((long)(1023 + halvings) << 52);
    }
}
