using System.Diagnostics.CodeAnalysis;

namespace Matching.Persistence.Writing;

/// <summary>A caller's own name for one creating command, so that sending it twice creates once.</summary>
/// <remarks>1 to 255 printable ASCII characters without blanks; compared to the letter.</remarks>
public sealed record IdempotencyKey
{
    /// <summary>The most characters of a key.</summary>
    public const int MaxLength = 255;

    private IdempotencyKey(string value) => Value = value;

    /// <summary>The key's text.</summary>
    public string Value { get; }

    /// <summary>Reads a key as a client sent it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="key">The key, or null when refused.</param>
    /// <param name="fault">Why the text was refused; null when it was accepted.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out IdempotencyKey? key, [NotNullWhen(false)] out InputFault? fault)
    {
        var fits = text is { Length: > 0 and <= MaxLength } && text.All(character => character is > ' ' and <= '~');
        key = fits ? new IdempotencyKey(text!) : null;
        fault = fits ? null : new InputFault("idempotency-key.format", text, $"1 to {MaxLength} printable ASCII characters without blanks");
        return fits;
    }

    /// <summary>Reads a key that is known to be right.</summary>
    /// <exception cref="ArgumentException">The text is no key.</exception>
    public static IdempotencyKey Parse(string text) =>
        TryParse(text, out var key, out var fault) ? key : throw new ArgumentException(fault.ToString(), nameof(text));

    /// <inheritdoc/>
    public override string ToString() => Value;
}
