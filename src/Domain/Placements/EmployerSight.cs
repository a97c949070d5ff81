namespace Matching.Domain.Placements;

/// <summary>What the employer of a candidature is told of it: nothing from which it could learn why an introduction did not come about.</summary>
/// <remarks>
/// Declined by the prescripteur, refused by the person, not answered in time or hired elsewhere meanwhile: all of it is
/// <see cref="CandidatureState.Lapsed"/>. The version counts only what the employer is told, so that it does not tell who has answered.
/// </remarks>
public static class EmployerSight
{
    /// <summary>The candidature as its employer sees it.</summary>
    public static Candidature ForEmployer(this Candidature candidature)
    {
        var told = candidature.Told();
        var isOwn = candidature.RefusalReason is not null && IsEmployersOwn(candidature.History);
        return candidature with
        {
            State = candidature.StateForEmployer(),
            ProposedBy = null,
            Message = candidature.IntroducedAt is null && !IsRequest(candidature) ? null : candidature.Message,
            DecidedBy = null,
            Consent = ConsentState.Asked,
            ConsentRecord = null,
            AdviserAgreedAt = null,
            AdviserAgreedBy = null,
            RefusalReason = isOwn ? candidature.RefusalReason : null,
            RefusalComment = isOwn ? candidature.RefusalComment : null,
            History = told,
            Version = 1 + told.Count,
        };
    }

    /// <summary>The state that the employer is told.</summary>
    public static CandidatureState StateForEmployer(this Candidature candidature) => Shown(candidature.State, candidature.History, candidature.IntroducedAt);

    /// <summary>Whether the employer is told of the last move.</summary>
    public static bool ShowsLastMove(this Candidature candidature) =>
        candidature.History.Count == 0 || (candidature.Told() is [.., var last] && last.At == candidature.History[^1].At);

    private static bool IsRequest(Candidature candidature) => candidature.RequestedBy is CandidatureOrigin.Company or CandidatureOrigin.Carrier;

    // Its own moves, acceptances on its behalf, and what changes the state that it is shown.
    private static List<MadeMove> Told(this Candidature candidature)
    {
        var (told, last) = (new List<MadeMove>(), CandidatureState.New);
        for (var at = 0; at < candidature.History.Count; at++)
        {
            var move = candidature.History[at];
            var state = Shown(move.State, [.. candidature.History.Take(at + 1)], null);
            if (CandidatureMover.IsEmployer(move.Role)) told.Add(move with { State = state });
            else if (state != last || move.Move == CandidatureMove.AcceptIntroduction) told.Add(Anonymous(move, state));
            last = state;
        }

        return told;
    }

    // What the others did is told by what came of it.
    private static MadeMove Anonymous(MadeMove move, CandidatureState state) => new(
        state switch
        {
            CandidatureState.Lapsed => CandidatureMove.Lapse,
            CandidatureState.Processing => CandidatureMove.AcceptIntroduction,
            _ => move.Move,
        },
        state, move.At, Role.System, "");

    private static CandidatureState Shown(CandidatureState state, IReadOnlyList<MadeMove> history, DateTimeOffset? introducedAt)
    {
        if (introducedAt is not null || WasIntroduced(history)) return state;
        return state switch
        {
            CandidatureState.Withdrawn or CandidatureState.Obsolete => CandidatureState.Lapsed,
            CandidatureState.Refused when !IsEmployersOwn(history) => CandidatureState.Lapsed,
            _ => state,
        };
    }

    // Since it was last taken up: what was known before is asked again.
    private static bool WasIntroduced(IReadOnlyList<MadeMove> history) =>
        history.Reverse().TakeWhile(move => move.Move != CandidatureMove.Reactivate).Any(move => move.State == CandidatureState.Processing);

    // Imported and older candidatures tell no moves: their employer decided.
    private static bool IsEmployersOwn(IReadOnlyList<MadeMove> history) =>
        history is not [.., var last] || last.Role == Role.System || CandidatureMover.IsEmployer(last.Role);
}
