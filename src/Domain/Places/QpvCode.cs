using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Matching.Domain.Places;

/// <summary>The code of a quartier prioritaire de la politique de la ville.</summary>
/// <remarks>
/// Official codes: <c>QP</c> + department (3) + number (3) for the perimeters of 2015; <c>QN</c> + department (3) + number (2)
/// + <c>N</c> new, <c>M</c> modified or <c>I</c> identical for those of 2024. Made-up areas of a demonstration are called
/// <c>DEMO-…</c>, so that they can never be taken for official ones.
/// </remarks>
public readonly partial record struct QpvCode : ITextValue<QpvCode>, IComparable<QpvCode>
{
    private readonly string? _text;

    private QpvCode(string text) => _text = text;

    /// <summary>The canonical text.</summary>
    /// <exception cref="InvalidOperationException">The value was never set.</exception>
    public string Value => _text ?? throw new InvalidOperationException("An unset QpvCode holds no text.");

    /// <summary>Whether the area is made up for a demonstration.</summary>
    public bool IsDemo => Value.StartsWith("DEMO-", StringComparison.Ordinal);

    /// <summary>The perimeters that an official code belongs to; null for a demonstration area.</summary>
    public QpvVintage? Vintage => IsDemo ? null : Value[1] == 'P' ? QpvVintage.Perimeters2015 : QpvVintage.Perimeters2024;

    /// <summary>The department of an official code, without padding (<c>31</c>, <c>2A</c>, <c>974</c>); null for a demonstration area.</summary>
    public string? Department => IsDemo ? null : Value[2] == '0' ? Value[3..5] : Value[2..5];

    /// <inheritdoc cref="TextValue.Parse{T}"/>
    public static QpvCode Parse(string? text) => TextValue.Parse<QpvCode>(text);

    /// <inheritdoc/>
    public static bool TryParse(string? text, out QpvCode value, [NotNullWhen(false)] out InputFault? fault)
    {
        var candidate = text?.Trim().ToUpperInvariant() ?? "";
        fault = Format().IsMatch(candidate)
            ? null
            : new("qpv.format", text, "QP + 6 digits (2015), QN + 5 digits + N, M or I (2024), or DEMO-… for a demonstration area");
        value = fault is null ? new(candidate) : default;
        return fault is null;
    }

    /// <summary>Ordinal order of the texts.</summary>
    public int CompareTo(QpvCode other) => string.CompareOrdinal(_text, other._text);

    /// <summary>The canonical text; empty when the value was never set.</summary>
    public override string ToString() => _text ?? "";

    [GeneratedRegex(@"^(?:QP(?:[0-9]{3}|02[AB])[0-9]{3}|QN(?:[0-9]{3}|02[AB])[0-9]{2}[NMI]|DEMO(?:-[0-9A-Z]{1,12}){1,4})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Format();
}
