namespace Matching.Domain.Structures;

/// <summary>The check digits of the Sirene register.</summary>
internal static class SireneNumber
{
    private const string LaPoste = "356000000";

    public static string WithoutBlanks(string? text) =>
        text is null || text.Length > 60 ? "" : string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>Luhn: every second digit from the right doubled, digits of the products summed, a multiple of ten.</summary>
    public static bool PassesLuhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            var weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    public static bool IsLaPoste(string digits) =>
        digits.StartsWith(LaPoste, StringComparison.Ordinal) && digits.Sum(c => c - '0') % 5 == 0;
}
