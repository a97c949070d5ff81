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

/// <summary>A move that the state machine does not list.</summary>
/// <param name="Machine">The machine, such as <c>offer</c>.</param>
/// <param name="From">The present state.</param>
/// <param name="To">The state asked for.</param>
/// <param name="Allowed">The states that may follow the present one; empty when it is final.</param>
public sealed record TransitionRefusal(string Machine, string From, string To, IReadOnlyList<string> Allowed)
{
    /// <summary>The refusal as a fault of the input that asked for the move.</summary>
    public InputFault ToFault() =>
        Allowed.Count == 0
            ? new($"{Machine}.transition", $"{CodeWord.Of(From)} -> {CodeWord.Of(To)}", "nothing: the state is final")
            : new($"{Machine}.transition", $"{CodeWord.Of(From)} -> {CodeWord.Of(To)}", $"{string.Join(", ", Allowed.Select(CodeWord.Of))}");
}
