using System.Diagnostics.CodeAnalysis;

namespace Matching.GraphQL.Types;

/// <summary>What a scalar made of a client's literal or JSON value: a CLR value, or a message that says what is allowed.</summary>
public readonly struct ScalarInput
{
    private ScalarInput(object? value, string? error) => (Value, Error) = (value, error);

    /// <summary>The CLR value; null when <see cref="Error"/> is set.</summary>
    public object? Value { get; }

    /// <summary>Why the value is refused; null when it is accepted.</summary>
    public string? Error { get; }

    /// <summary>The value was accepted.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsAccepted => Error is null && Value is not null;

    /// <summary>Accepts the input as this CLR value.</summary>
    public static ScalarInput Accept(object value) => new(value, null);

    /// <summary>Refuses the input.</summary>
    /// <param name="error">A sentence such as <c>Int cannot represent non-integer value: 1.5</c>.</param>
    public static ScalarInput Refuse(string error) => new(null, error);
}
