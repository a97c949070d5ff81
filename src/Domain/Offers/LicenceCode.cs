using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Matching.Domain.Offers;

/// <summary>The code of a licence, certificate or permit that work may require, such as <c>PERMIS-B</c> or <c>CACES-R482-A</c>.</summary>
/// <remarks>An open list: <see cref="LicenceCatalogue"/> holds the usual ones, others are accepted when well formed.</remarks>
public readonly partial record struct LicenceCode : ITextValue<LicenceCode>, IComparable<LicenceCode>
{
    private readonly string? _text;

    private LicenceCode(string text) => _text = text;

    /// <summary>The canonical text.</summary>
    /// <exception cref="InvalidOperationException">The value was never set.</exception>
    public string Value => _text ?? throw new InvalidOperationException("An unset LicenceCode holds no text.");

    /// <inheritdoc cref="TextValue.Parse{T}"/>
    public static LicenceCode Parse(string? text) => TextValue.Parse<LicenceCode>(text);

    /// <inheritdoc/>
    public static bool TryParse(string? text, out LicenceCode value, [NotNullWhen(false)] out InputFault? fault)
    {
        var candidate = text?.Trim().ToUpperInvariant() ?? "";
        fault = Format().IsMatch(candidate)
            ? null
            : new("licence.format", text, "letters A to Z and digits in groups joined by -, at most 40 characters, such as CACES-R482-A");
        value = fault is null ? new(candidate) : default;
        return fault is null;
    }

    /// <summary>Ordinal order of the texts.</summary>
    public int CompareTo(LicenceCode other) => string.CompareOrdinal(_text, other._text);

    /// <summary>The canonical text; empty when the value was never set.</summary>
    public override string ToString() => _text ?? "";

    [GeneratedRegex(@"^(?=.{2,40}\z)[A-Z0-9]+(?:-[A-Z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Format();
}
