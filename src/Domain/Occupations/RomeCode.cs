using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Matching.Domain.Occupations;

/// <summary>The code of an occupation in the ROME (répertoire opérationnel des métiers et des emplois).</summary>
/// <remarks>A letter A to N and four digits. Versions 3 and 4 share the form; <see cref="Occupation.ParentCode"/> leads from 4.0 to 3.</remarks>
public readonly partial record struct RomeCode : ITextValue<RomeCode>, IComparable<RomeCode>
{
    private readonly string? _text;

    private RomeCode(string text) => _text = text;

    /// <summary>The canonical text.</summary>
    /// <exception cref="InvalidOperationException">The value was never set.</exception>
    public string Value => _text ?? throw new InvalidOperationException("An unset RomeCode holds no text.");

    /// <summary>The professional domain: the first three characters, such as <c>F17</c>.</summary>
    public string Domain => Value[..3];

    /// <inheritdoc cref="TextValue.Parse{T}"/>
    public static RomeCode Parse(string? text) => TextValue.Parse<RomeCode>(text);

    /// <inheritdoc/>
    public static bool TryParse(string? text, out RomeCode value, [NotNullWhen(false)] out InputFault? fault)
    {
        var candidate = text?.Trim().ToUpperInvariant() ?? "";
        fault = Format().IsMatch(candidate) ? null : new("rome.format", text, "a letter A to N and 4 digits, such as F1703");
        value = fault is null ? new(candidate) : default;
        return fault is null;
    }

    /// <summary>Ordinal order of the texts.</summary>
    public int CompareTo(RomeCode other) => string.CompareOrdinal(_text, other._text);

    /// <summary>The canonical text; empty when the value was never set.</summary>
    public override string ToString() => _text ?? "";

    [GeneratedRegex(@"^[A-N][0-9]{4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Format();
}
