namespace Matching.GraphQL.Annotations;

/// <summary>An input field's value together with whether it was given at all; null given on purpose and not given are different things.</summary>
public readonly record struct Optional<T>
{
    /// <summary>A value that was given.</summary>
    public Optional(T? value) => (Value, HasValue) = (value, true);

    /// <summary>Not given; also the default.</summary>
    public static Optional<T> Empty => default;

    /// <summary>Whether the client gave the field (or it has a default).</summary>
    public bool HasValue { get; }

    /// <summary>What was given; the default of the type when nothing was.</summary>
    public T? Value { get; }

    /// <summary>A value that was given.</summary>
    public static implicit operator Optional<T>(T? value) => new(value);

    /// <summary>The value when given, else <paramref name="fallback"/>.</summary>
    public T? Or(T? fallback) => HasValue ? Value : fallback;
}
