namespace Matching.Domain.States;

/// <summary>What came of asking for a move: the changed value, or the refusal.</summary>
/// <typeparam name="T">The entity that moves.</typeparam>
public readonly record struct Transition<T> where T : class
{
    private readonly T? _value;

    private Transition(T? value, InputFault? refusal) => (_value, Refusal) = (value, refusal);

    /// <summary>Why the move was refused; null when it was made.</summary>
    public InputFault? Refusal { get; }

    /// <summary>Whether the move was made.</summary>
    public bool IsMade => _value is not null;

    /// <summary>The entity in its new state.</summary>
    /// <exception cref="InvalidOperationException">The move was refused.</exception>
    public T Value => _value ?? throw new InvalidOperationException(Refusal?.ToString() ?? "No move was asked for.");

    /// <summary>The move was made.</summary>
    public static implicit operator Transition<T>(T value) => new(value, null);

    /// <summary>The move was refused.</summary>
    public static implicit operator Transition<T>(InputFault refusal) => new(null, refusal);

    /// <summary>The move was refused.</summary>
    public static implicit operator Transition<T>(TransitionRefusal refusal) => new(null, refusal.ToFault());
}
