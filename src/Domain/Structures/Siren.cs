using System.Diagnostics.CodeAnalysis;

namespace Matching.Domain.Structures;

/// <summary>The nine-digit number of a legal unit in the Sirene register, with its Luhn check digit.</summary>
public readonly record struct Siren : ITextValue<Siren>, IComparable<Siren>
{
    private readonly string? _text;

    private Siren(string text) => _text = text;

    /// <summary>The canonical text.</summary>
    /// <exception cref="InvalidOperationException">The value was never set.</exception>
    public string Value => _text ?? throw new InvalidOperationException("An unset Siren holds no text.");

    /// <inheritdoc cref="TextValue.Parse{T}"/>
    public static Siren Parse(string? text) => TextValue.Parse<Siren>(text);

    /// <inheritdoc/>
    public static bool TryParse(string? text, out Siren value, [NotNullWhen(false)] out InputFault? fault)
    {
        var digits = SireneNumber.WithoutBlanks(text);
        value = default;
        fault = digits.Length is > 5 and < 9 && digits.All(char.IsAsciiDigit) && SireneNumber.PassesLuhn(digits.PadLeft(9, '0'))
            ? new("siren.leading-zero-lost", text, $"{digits.PadLeft(9, '0')}")
            : digits.Length != 9 || !digits.All(char.IsAsciiDigit) ? new("siren.format", text, "9 digits")
            : !SireneNumber.PassesLuhn(digits) ? new("siren.checksum", text, "9 digits whose last is the Luhn check digit")
            : null;
        if (fault is null) value = new(digits);
        return fault is null;
    }

    /// <summary>Ordinal order of the texts.</summary>
    public int CompareTo(Siren other) => string.CompareOrdinal(_text, other._text);

    /// <summary>The canonical text; empty when the value was never set.</summary>
    public override string ToString() => _text ?? "";
}
