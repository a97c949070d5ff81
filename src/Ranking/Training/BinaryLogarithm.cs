namespace Matching.Ranking.Training;

/// <summary>The logarithm to base 2, the same bits on every machine: <see cref="Math.Log2"/> is the platform's and may differ in the last place.</summary>
internal static class BinaryLogarithm
{
    private const double InverseLn2 = 1.44269504088896338700;

    /// <summary>log2 of a positive, normal number; exact for powers of two.</summary>
    /// <remarks>ln m = 2 (s + s³/3 + s⁵/5 + …) with s = (m − 1) / (m + 1), for the mantissa m between √½ and √2: |s| is below 0.172.</remarks>
    public static double Of(double value)
    {
        var exponent = Math.ILogB(value);
        var mantissa = value / BitConverter.Int64BitsToDouble((long)(1023 + exponent) << 52);
        if (mantissa > 1.4142135623730951) (mantissa, exponent) = (mantissa / 2, exponent + 1);
        var s = (mantissa - 1) / (mantissa + 1);
        var square = s * s;
        var series = 0.0;
        for (var odd = 23; odd >= 1; odd -= 2) series = series * square + 1.0 / odd;
        return exponent + 2 * s * series * InverseLn2;
    }
}
