using System.Globalization;

namespace Matching.Seed.Structures;

/// <summary>Numbers of establishments that do not exist: right by their check digits, and plainly made up.</summary>
/// <remarks>Every SIREN here begins with four zeros.</remarks>
internal static class FictionalSiret
{
    /// <summary>The n-th number: SIREN 0000 + n + check digit, first establishment.</summary>
    /// <param name="number">0 to 9,999.</param>
    public static Siret Number(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 9_999);
        var siren = WithCheckDigit(number.ToString("00000000", CultureInfo.InvariantCulture));
        return Siret.Parse(WithCheckDigit(siren + "0001"));
    }

    // Luhn: the digit that makes the weighted sum a multiple of ten.
    private static string WithCheckDigit(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var doubled = (digits.Length - i) % 2 == 1;
            var weighted = (digits[i] - '0') * (doubled ? 2 : 1);
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return digits + (char)('0' + (10 - sum % 10) % 10);
    }
}
