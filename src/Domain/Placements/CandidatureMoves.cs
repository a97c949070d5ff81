using static Matching.Domain.Placements.CandidatureMove;
using static Matching.Domain.Placements.CandidatureParty;
using static Matching.Domain.Placements.CandidatureState;

namespace Matching.Domain.Placements;

/// <summary>The moves of candidatures: from where, to where, by whom, with what. There is no other way to change one.</summary>
public static class CandidatureMoves
{
    private static readonly CandidatureState[]
        Introduced = [Processing, CandidatureState.Interview, Postponed, Pool, PriorToHire, EligibilityCheck],
        Pending = [New, .. Introduced];

    private static readonly CandidatureParty[] Deciders = [Employer, Desk], Sayers = [Person, Adviser, Desk], Owners = [Person, Adviser];

    /// <summary>The table.</summary>
    public static IReadOnlyList<CandidatureMoveRule> All { get; } =
    [
        new(AgreeToIntroduction, [New], null, [Adviser]) { While = one => one.AdviserAgreedAt is null },
        new(DeclineIntroduction, [New], Withdrawn, [Adviser]) { While = one => one.AdviserAgreedAt is null },
        new(GiveConsent, [New], null, Sayers, MoveNeed.Means) { While = one => one.Consent != ConsentState.Given },
        new(RefuseConsent, [New], Withdrawn, Sayers, MoveNeed.Means) { While = one => one.Consent == ConsentState.Asked },
        new(WithdrawConsent, Pending, Withdrawn, Sayers, MoveNeed.Means) { While = one => one.Consent == ConsentState.Given },
        // The contract runs on; only what it does not require is hidden again.
        new(WithdrawConsent, [Accepted], null, Sayers, MoveNeed.Means) { While = one => one.Consent == ConsentState.Given },
        new(AcceptIntroduction, [New], null, Deciders) { While = one => one.EmployerAgreedAt is null },
        new(Process, [CandidatureState.Interview, Postponed, Pool, EligibilityCheck], Processing, Deciders),
        new(CandidatureMove.Interview, [Processing, Postponed, Pool], CandidatureState.Interview, Deciders, MoveNeed.Day),
        new(Postpone, [Processing, CandidatureState.Interview, Pool, PriorToHire, EligibilityCheck], Postponed, Deciders),
        new(KeepInPool, [Processing, CandidatureState.Interview, Postponed, PriorToHire], Pool, Deciders),
        new(BeginBeforeHire, [Processing, CandidatureState.Interview, Postponed, Pool], PriorToHire, Deciders),
        new(CheckEligibility, [Processing, CandidatureState.Interview, Postponed, Pool, PriorToHire], EligibilityCheck, Deciders),
        new(Hire, [EligibilityCheck], Accepted, Deciders, MoveNeed.Decision),
        new(CallOff, [Accepted], Cancelled, Deciders),
        new(Refuse, Pending, Refused, Deciders, MoveNeed.Reason),
        new(Withdraw, Pending, Withdrawn, Owners),
        new(BecomeObsolete, Pending, Obsolete, [CandidatureParty.System]),
        new(Lapse, [New], Lapsed, [CandidatureParty.System]),
        new(RefuseUndecided, [New, Processing, CandidatureState.Interview, Postponed], Refused, [CandidatureParty.System]),
        new(Reactivate, [Obsolete, Lapsed], New, [Person, Adviser, Desk]),
        // What somebody refused stays refused; what nobody decided may be taken up.
        new(Reactivate, [Refused], New, [Person, Adviser, Desk]) { While = one => one.RefusalReason == RefusalReason.NoDecision },
    ];

    /// <summary>The line by which somebody may make a move; null when they may not.</summary>
    public static CandidatureMoveRule? Find(Candidature candidature, CandidatureMove move, CandidatureMover mover) =>
        All.FirstOrDefault(rule => rule.Move == move
            && rule.From.Contains(candidature.State) && rule.Who.Any(mover.Parties.Contains) && rule.While(candidature));

    /// <summary>The moves that somebody may make now, in the order of the table.</summary>
    public static IReadOnlyList<CandidatureMove> AllowedTo(Candidature candidature, CandidatureMover mover) =>
        [.. All.Select(rule => rule.Move).Distinct().Where(move => Find(candidature, move, mover) is not null)];

    /// <summary>The move between two states that needs no more than a day; null when there is none.</summary>
    public static CandidatureMove? Towards(CandidatureState state) => state switch
    {
        Processing => Process,
        CandidatureState.Interview => CandidatureMove.Interview,
        Postponed => Postpone,
        Pool => KeepInPool,
        PriorToHire => BeginBeforeHire,
        EligibilityCheck => CheckEligibility,
        _ => null,
    };
}
