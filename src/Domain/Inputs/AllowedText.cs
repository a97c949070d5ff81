using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Matching.Domain.Inputs;

/// <summary>What would be accepted, written as an interpolated string whose values are kept apart for translation.</summary>
/// <remarks><c>new InputFault("date.reversed", end, $"{start} or later")</c> keeps <c>start</c> as the first bound.</remarks>
[InterpolatedStringHandler]
public readonly struct AllowedText
{
    private readonly StringBuilder _text;
    private readonly List<object> _bounds;

    /// <summary>Called by the compiler.</summary>
    /// <param name="literalLength">Characters of the constant parts.</param>
    /// <param name="formattedCount">Number of values.</param>
    public AllowedText(int literalLength, int formattedCount)
    {
        _text = new(literalLength + (8 * formattedCount));
        _bounds = new(formattedCount);
    }

    /// <summary>The values, in their order in the text.</summary>
    public IReadOnlyList<object> Bounds => _bounds;

    /// <summary>Adds a constant part; called by the compiler.</summary>
    public void AppendLiteral(string value) => _text.Append(value);

    /// <summary>Adds a value in its culture-neutral form; called by the compiler.</summary>
    public void AppendFormatted<T>(T value) => AppendFormatted(value, value is DateOnly ? "yyyy-MM-dd" : null);

    /// <summary>Adds a value in a culture-neutral form; called by the compiler.</summary>
    public void AppendFormatted<T>(T value, string? format)
    {
        var text = value is IFormattable formattable
            ? formattable.ToString(format, CultureInfo.InvariantCulture)
            : value?.ToString() ?? "";
        _text.Append(text);
        _bounds.Add((object?)value ?? "");
    }

    /// <summary>The whole text.</summary>
    public override string ToString() => _text.ToString();
}
