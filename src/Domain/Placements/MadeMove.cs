namespace Matching.Domain.Placements;

/// <summary>A move that was made.</summary>
/// <param name="Move">The move.</param>
/// <param name="State">The state that it led to.</param>
/// <param name="At">When.</param>
/// <param name="Role">The role of who made it.</param>
/// <param name="By">The account.</param>
public sealed record MadeMove(CandidatureMove Move, CandidatureState State, DateTimeOffset At, Role Role, string By);
