using System.Diagnostics.CodeAnalysis;

namespace Matching.Domain.Inputs;

/// <summary>A value that is written as text outside, and checked when it comes in.</summary>
/// <typeparam name="TSelf">The value itself.</typeparam>
public interface ITextValue<TSelf> where TSelf : struct, ITextValue<TSelf>
{
    /// <summary>Reads the text, forgiving surrounding blanks and letter case where the format has one case only.</summary>
    /// <param name="text">What somebody wrote; null counts as empty.</param>
    /// <param name="value">The value, or its default when refused.</param>
    /// <param name="fault">Why the text was refused; null when it was accepted.</param>
    static abstract bool TryParse(string? text, out TSelf value, [NotNullWhen(false)] out InputFault? fault);

    /// <summary>The canonical text; parsing it gives the same value.</summary>
    string ToString();
}

/// <summary>Reads a <see cref="ITextValue{TSelf}"/> that is known to be right.</summary>
public static class TextValue
{
    /// <summary>Reads the text or throws.</summary>
    /// <exception cref="ArgumentException">The text is not a value; the message holds code, text and expectation.</exception>
    public static T Parse<T>(string? text) where T : struct, ITextValue<T> =>
        T.TryParse(text, out var value, out var fault) ? value : throw new ArgumentException(fault.ToString(), nameof(text));

    /// <summary>Reads the text; null when it is empty.</summary>
    /// <exception cref="ArgumentException">The text is neither empty nor a value.</exception>
    public static T? ParseOrNull<T>(string? text) where T : struct, ITextValue<T> =>
        string.IsNullOrWhiteSpace(text) ? null : Parse<T>(text);
}
