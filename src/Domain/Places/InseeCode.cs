using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Matching.Domain.Places;

/// <summary>The INSEE code of a commune or municipal arrondissement (code officiel géographique).</summary>
/// <remarks>Five characters: department (01–95 but 20, 2A, 2B, 97, 98), then three digits. Not a postal code.</remarks>
public readonly partial record struct InseeCode : ITextValue<InseeCode>, IComparable<InseeCode>
{
    private readonly string? _text;

    private InseeCode(string text) => _text = text;

    /// <summary>The canonical text.</summary>
    /// <exception cref="InvalidOperationException">The value was never set.</exception>
    public string Value => _text ?? throw new InvalidOperationException("An unset InseeCode holds no text.");

    /// <summary>The department's code: two characters, three overseas (<c>31</c>, <c>2A</c>, <c>971</c>).</summary>
    public string Department => Value[..(Value[0] == '9' && Value[1] is '7' or '8' ? 3 : 2)];

    /// <inheritdoc cref="TextValue.Parse{T}"/>
    public static InseeCode Parse(string? text) => TextValue.Parse<InseeCode>(text);

    /// <inheritdoc/>
    public static bool TryParse(string? text, out InseeCode value, [NotNullWhen(false)] out InputFault? fault)
    {
        var candidate = text?.Trim().ToUpperInvariant() ?? "";
        fault = Format().IsMatch(candidate) ? null : Refuse(text, candidate);
        value = fault is null ? new(candidate) : default;
        return fault is null;
    }

    /// <summary>Ordinal order of the texts.</summary>
    public int CompareTo(InseeCode other) => string.CompareOrdinal(_text, other._text);

    /// <summary>The canonical text; empty when the value was never set.</summary>
    public override string ToString() => _text ?? "";

    // Spreadsheets drop the leading zero of 01 to 09: by far the most frequent fault, worth its own code.
    private static InputFault Refuse(string? text, string candidate) =>
        candidate.Length == 4 && Format().IsMatch("0" + candidate)
            ? new("insee.leading-zero-lost", text, $"{"0" + candidate}")
            : new("insee.format", text, "5 characters: department (01 to 95, 2A, 2B, 97, 98) and 3 digits, such as 31555");

    [GeneratedRegex(@"^(?:0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-578])[0-9]{3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Format();
}
