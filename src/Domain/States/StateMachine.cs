namespace Matching.Domain.States;

/// <summary>The allowed moves between states, listed once as data.</summary>
/// <typeparam name="TState">The states.</typeparam>
public sealed class StateMachine<TState> where TState : struct, Enum
{
    private readonly Dictionary<TState, IReadOnlyList<TState>> _moves;

    /// <summary>States the moves; a state that is not listed is final.</summary>
    /// <param name="name">The machine's name in refusals, such as <c>offer</c>.</param>
    /// <param name="moves">Each state with the states that may follow it.</param>
    public StateMachine(string name, params (TState From, TState[] To)[] moves)
    {
        Name = name;
        _moves = moves.ToDictionary(move => move.From, move => (IReadOnlyList<TState>)move.To);
    }

    /// <summary>The machine's name in refusals.</summary>
    public string Name { get; }

    /// <summary>The states that may follow, in the listed order; empty for a final state.</summary>
    public IReadOnlyList<TState> AllowedFrom(TState from) => _moves.GetValueOrDefault(from, []);

    /// <summary>Whether the move is listed. Staying is not a move.</summary>
    public bool Allows(TState from, TState to) => AllowedFrom(from).Contains(to);

    /// <summary>Why the move is refused; null when it is allowed.</summary>
    public TransitionRefusal? Refusal(TState from, TState to) =>
        Allows(from, to) ? null : new(Name, from.ToString(), to.ToString(), [.. AllowedFrom(from).Select(state => state.ToString())]);
}
