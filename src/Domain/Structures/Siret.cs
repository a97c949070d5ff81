using System.Diagnostics.CodeAnalysis;

namespace Matching.Domain.Structures;

/// <summary>The fourteen-digit number of an establishment in the Sirene register: SIREN and five digits.</summary>
/// <remarks>
/// Checked by Luhn. La Poste (SIREN 356 000 000) has more establishments than Luhn leaves room for: its numbers but the
/// head office's have a digit sum that is a multiple of five instead (INSEE).
/// </remarks>
public readonly record struct Siret : ITextValue<Siret>, IComparable<Siret>
{
    private readonly string? _text;

    private Siret(string text) => _text = text;

    /// <summary>The canonical text.</summary>
    /// <exception cref="InvalidOperationException">The value was never set.</exception>
    public string Value => _text ?? throw new InvalidOperationException("An unset Siret holds no text.");

    /// <summary>The legal unit that the establishment belongs to.</summary>
    public Siren Siren => Siren.Parse(Value[..9]);

    /// <inheritdoc cref="TextValue.Parse{T}"/>
    public static Siret Parse(string? text) => TextValue.Parse<Siret>(text);

    /// <inheritdoc/>
    public static bool TryParse(string? text, out Siret value, [NotNullWhen(false)] out InputFault? fault)
    {
        var digits = SireneNumber.WithoutBlanks(text);
        value = default;
        fault = digits.Length is > 9 and < 14 && digits.All(char.IsAsciiDigit) && IsRight(digits.PadLeft(14, '0'))
            ? new("siret.leading-zero-lost", text, $"{digits.PadLeft(14, '0')}")
            : digits.Length != 14 || !digits.All(char.IsAsciiDigit) ? new("siret.format", text, "14 digits")
            : !SireneNumber.PassesLuhn(digits) && !SireneNumber.IsLaPoste(digits) ? new("siret.checksum", text, "14 digits whose last is the Luhn check digit")
            : !SireneNumber.PassesLuhn(digits[..9]) ? new("siret.checksum", text, "9 digits of a valid SIREN, then 5 digits")
            : null;
        if (fault is null) value = new(digits);
        return fault is null;
    }

    // Spreadsheets drop leading zeros; the check digits tell that it was one.
    private static bool IsRight(string digits) => SireneNumber.PassesLuhn(digits) && SireneNumber.PassesLuhn(digits[..9]);

    /// <summary>Ordinal order of the texts.</summary>
    public int CompareTo(Siret other) => string.CompareOrdinal(_text, other._text);

    /// <summary>The canonical text; empty when the value was never set.</summary>
    public override string ToString() => _text ?? "";
}
