using System.Globalization;
using System.Text;

namespace Matching.GraphQL.Execution;

/// <summary>Turns .NET's shortest form of a double into JavaScript's (ECMA-262 Number::toString), so that answers equal the reference
/// implementation's.</summary>
internal static class JavaScriptNumber
{
    /// <summary>Rewrites the digits in place where the two forms differ; returns the new length.</summary>
    /// <remarks>They differ in exponents (<c>E+21</c> against <c>e+21</c>), in where exponents begin (1E+16 against 1e21, 1E-05 against 0.000001) and in minus
    /// zero.</remarks>
    public static int Normalise(Span<byte> text, int length, double value)
    {
        if (value == 0)
        {
            text[0] = (byte)'0';
            return 1;
        }

        return text[..length].Contains((byte)'E') ? Rewrite(text, length) : length;
    }

    private static int Rewrite(Span<byte> text, int length)
    {
        var source = Encoding.ASCII.GetString(text[..length]);
        var mark = source.IndexOf('E', StringComparison.Ordinal);
        var exponent = int.Parse(source.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var negative = source[0] == '-';
        var digits = source[(negative ? 1 : 0)..mark].Replace(".", "", StringComparison.Ordinal);
        var plain = exponent switch
        {
            >= 0 and < 21 => digits.PadRight(exponent + 1, '0'),
            < 0 and >= -6 => "0." + new string('0', -exponent - 1) + digits,
            _ =>
                (digits.Length == 1 ? digits : digits[..1] + "." + digits[1..]) + "e" + (exponent > 0 ? "+" : "") + exponent.ToString(
                    CultureInfo.InvariantCulture),
        };
        return Encoding.ASCII.GetBytes((negative ? "-" : "") + plain, text);
    }
}
