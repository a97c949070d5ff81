using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Matching.Domain.Places;

/// <summary>A French postal code: five digits. Several communes may share one.</summary>
public readonly partial record struct PostalCode : ITextValue<PostalCode>, IComparable<PostalCode>
{
    private readonly string? _text;

    private PostalCode(string text) => _text = text;

    /// <summary>The canonical text.</summary>
    /// <exception cref="InvalidOperationException">The value was never set.</exception>
    public string Value => _text ?? throw new InvalidOperationException("An unset PostalCode holds no text.");

    /// <inheritdoc cref="TextValue.Parse{T}"/>
    public static PostalCode Parse(string? text) => TextValue.Parse<PostalCode>(text);

    /// <inheritdoc/>
    public static bool TryParse(string? text, out PostalCode value, [NotNullWhen(false)] out InputFault? fault)
    {
        var candidate = text?.Trim() ?? "";
        fault = Format().IsMatch(candidate) ? null : Refuse(text, candidate);
        value = fault is null ? new(candidate) : default;
        return fault is null;
    }

    // Spreadsheets drop the leading zero of 01000 to 09999.
    private static InputFault Refuse(string? text, string candidate) => candidate.Length == 4 && candidate.All(char.IsAsciiDigit)
        ? new("postal-code.leading-zero-lost", text, $"{"0" + candidate}")
        : new("postal-code.format", text, "5 digits, such as 31000");

    /// <summary>Whether a commune may have this code, as far as its department tells. Codes begin with the department, 20 for both of Corsica.</summary>
    /// <remarks>A handful of communes are served from the department beside theirs; they count as not served.</remarks>
    public bool MayServe(InseeCode commune)
    {
        var (start, department) = (Value[..2], commune.Department);
        return start == "20" ? department is "2A" or "2B" : department.StartsWith(start, StringComparison.Ordinal);
    }

    /// <summary>Ordinal order of the texts.</summary>
    public int CompareTo(PostalCode other) => string.CompareOrdinal(_text, other._text);

    /// <summary>The canonical text; empty when the value was never set.</summary>
    public override string ToString() => _text ?? "";

    [GeneratedRegex(@"^[0-9]{5}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Format();
}
