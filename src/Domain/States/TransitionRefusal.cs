namespace Matching.Domain.States;

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
