namespace Matching.Domain.Inputs;

/// <summary>What a telephone number loses when a spreadsheet takes it for a number: its first zero, or the plus sign of a number written in full.</summary>
/// <remarks>Anything else passes: people have numbers of other countries, and write who answers beside them.</remarks>
public static class TelephoneNumber
{
    /// <summary>The most characters of one.</summary>
    public const int Longest = 40;

    private const int FrenchDigits = 9;
    private const string France = "33";

    /// <summary>What is wrong with the text; null when nothing is.</summary>
    /// <param name="field">The field that holds it.</param>
    /// <param name="text">The text; null when there is none.</param>
    public static InputFault? Check(string field, string? text)
    {
        if (PlainText.Check(field, text, Longest) is { } fault) return fault;
        // 0612345678 taken for a number is 612345678: no French number has nine digits. +33612345678 is 33612345678.
        var plain = string.Concat((text ?? "").Where(letter => letter is not (' ' or '\u00a0' or '\u202f' or '.' or '-')));
        if (!plain.All(char.IsAsciiDigit)) return null;
        return plain.Length == FrenchDigits && plain[0] != '0' ? new("phone.leading-zero-lost", text, $"{"0" + plain}") { Field = field }
            : plain.Length == France.Length + FrenchDigits && plain.StartsWith(France, StringComparison.Ordinal)
                ? new("phone.leading-plus-lost", text, $"{"+" + plain}") { Field = field }
            : null;
    }
}
