namespace Matching.Domain.Placements;

/// <summary>Somebody proposed on an offer. The only way from a match to a hire; every step is a person's.</summary>
public sealed record Candidature
{
    /// <summary>The identifier.</summary>
    public required CandidatureId Id { get; init; }

    /// <summary>The offer.</summary>
    public required OfferId OfferId { get; init; }

    /// <summary>The person; with <see cref="OfferId"/> unique among pending candidatures.</summary>
    public required CandidateId CandidateId { get; init; }

    /// <summary>The structure that proposed; null when the person applied alone.</summary>
    public PrescriberId? ProposedBy { get; init; }

    /// <summary>When it was proposed.</summary>
    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>A word from who proposed.</summary>
    public string? Message { get; init; }

    /// <summary>Where it stands.</summary>
    public CandidatureState State { get; init; } = CandidatureState.New;

    /// <summary>When it came to its state.</summary>
    public required DateTimeOffset StateSince { get; init; }

    /// <summary>Who brought it there; null for the proposal itself.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>When the company accepted the introduction; null before. How long it then knows the person: <see cref="Introductions"/>.</summary>
    public DateTimeOffset? IntroductionAcceptedAt { get; init; }

    /// <summary>Why it was refused; set exactly when it was.</summary>
    public RefusalReason? RefusalReason { get; init; }

    /// <summary>A word on the refusal.</summary>
    public string? RefusalComment { get; init; }

    /// <summary>The facilitateur's decision that an acceptance rests on; null before.</summary>
    public EligibilityDecisionId? EligibilityDecisionId { get; init; }

    /// <summary>Counts the changes, for optimistic concurrency.</summary>
    public long Version { get; init; }

    /// <summary>Moves the candidature, or refuses and names the moves that are allowed.</summary>
    /// <param name="state">The state to come to; for the others use <see cref="Refuse"/> and <see cref="Accept"/>.</param>
    /// <param name="by">The person who decides.</param>
    /// <param name="at">The moment.</param>
    public Transition<Candidature> TransitionTo(CandidatureState state, string by, DateTimeOffset at) => state switch
    {
        CandidatureState.Refused => new InputFault("candidature.reason-missing", CodeWord.Of(state), "a refusal with its reason"),
        CandidatureState.Accepted => new InputFault("candidature.decision-missing", CodeWord.Of(state), "an acceptance with the facilitateur's decision"),
        _ => Move(state, by, at),
    };

    /// <summary>Refuses, with a reason.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="comment">A word on it; null for none.</param>
    /// <param name="by">The person who decides: no refusal is automatic.</param>
    /// <param name="at">The moment.</param>
    public Transition<Candidature> Refuse(RefusalReason reason, string? comment, string by, DateTimeOffset at)
    {
        var moved = Move(CandidatureState.Refused, by, at);
        return moved.IsMade ? moved.Value with { RefusalReason = reason, RefusalComment = comment } : moved;
    }

    /// <summary>Accepts, on the facilitateur's decision.</summary>
    /// <param name="decision">The decision that the person is eligible.</param>
    /// <param name="by">The person who decides.</param>
    /// <param name="at">The moment.</param>
    public Transition<Candidature> Accept(EligibilityDecisionId decision, string by, DateTimeOffset at)
    {
        var moved = Move(CandidatureState.Accepted, by, at);
        return moved.IsMade ? moved.Value with { EligibilityDecisionId = decision } : moved;
    }

    /// <summary>Whether it has waited so long that somebody should decide.</summary>
    /// <remarks>Other tools refuse automatically after 60 days; here a refusal is always a person's (GDPR, article 22).</remarks>
    public bool IsStaleAt(DateTimeOffset now, ClauseDeskSettings settings) =>
        State.IsPending() && now - StateSince >= TimeSpan.FromDays(settings.CandidatureStaleAfterDays);

    /// <summary>Identifier and state only, so that no log shows messages or reasons.</summary>
    public override string ToString() => $"Candidature {Id} {State}";

    private Transition<Candidature> Move(CandidatureState state, string by, DateTimeOffset at)
    {
        if (CandidatureStates.Machine.Refusal(State, state) is { } refusal) return refusal;
        return this with
        {
            State = state,
            StateSince = at,
            DecidedBy = by,
            IntroductionAcceptedAt = state switch
            {
                // Proposed anew after a hire elsewhere: the company is asked again.
                CandidatureState.New => null,
                CandidatureState.Processing => IntroductionAcceptedAt ?? at,
                _ => IntroductionAcceptedAt,
            },
        };
    }
}

/// <summary>Identifies a candidature.</summary>
/// <param name="Value">The raw identifier; never reused.</param>
public readonly record struct CandidatureId(Guid Value)
{
    /// <summary>A new identifier that sorts by its moment of creation (UUID version 7, RFC 9562).</summary>
    public static CandidatureId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    /// <summary>The 36-character form, lower case.</summary>
    public override string ToString() => Value.ToString();
}
