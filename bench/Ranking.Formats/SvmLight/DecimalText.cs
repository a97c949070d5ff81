using System.Globalization;
using System.Text;

namespace Matching.Ranking.Formats;

/// <summary>Reads numbers as files of rows write them.</summary>
internal static class DecimalText
{
    private static readonly double[] PowersOfTen = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>Reads a number, nan and inf included; false when the bytes are none.</summary>
    /// <remarks>Up to 15 digits are exact in a double and so is the power of ten: one division rounds once, correctly (Clinger, 1990). All else goes the long
    /// way.</remarks>
    public static bool TryRead(ReadOnlySpan<byte> text, out double value)
    {
        var negative = text.Length > 0 && text[0] == '-';
        var (digits, mantissa, point) = (0, 0L, -1);
        for (var at = negative ? 1 : 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter is >= (byte)'0' and <= (byte)'9' && digits < 15) (mantissa, digits) = (10 * mantissa + letter - '0', digits + 1);
            else if (letter == '.' && point < 0) point = digits;
            else return TryReadSlowly(text, out value);
        }

        if (digits == 0) return TryReadSlowly(text, out value);
        value = mantissa / PowersOfTen[point < 0 ? 0 : digits - point];
        if (negative) value = -value;
        return true;
    }

    private static bool TryReadSlowly(ReadOnlySpan<byte> text, out double value)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value)) return true;
        var isNegative = text.Length > 0 && text[0] == '-';
        var word = isNegative ? text[1..] : text;
        if (Ascii.EqualsIgnoreCase(word, "nan"u8)) value = double.NaN;
        else if (Ascii.EqualsIgnoreCase(word, "inf"u8)) value = isNegative ? double.NegativeInfinity : double.PositiveInfinity;
        else return false;
        return true;
    }
}
