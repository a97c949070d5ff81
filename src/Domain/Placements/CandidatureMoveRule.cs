namespace Matching.Domain.Placements;

/// <summary>A line of the table of moves.</summary>
/// <param name="Move">The move.</param>
/// <param name="From">The states from which it may be made.</param>
/// <param name="To">The state that it leads to; null where it stays, or where it completes an introduction: <see cref="CandidatureState.Processing"/>.</param>
/// <param name="Who">Who may.</param>
/// <param name="Needs">What it needs.</param>
public sealed record CandidatureMoveRule(
    CandidatureMove Move, IReadOnlyList<CandidatureState> From, CandidatureState? To, IReadOnlyList<CandidatureParty> Who, MoveNeed Needs = MoveNeed.Nothing)
{
    /// <summary>What must hold of the candidature besides, such as an agreement that is still missing.</summary>
    public Func<Candidature, bool> While { get; init; } = _ => true;
}
