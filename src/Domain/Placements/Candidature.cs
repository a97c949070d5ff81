namespace Matching.Domain.Placements;

/// <summary>Somebody proposed on an offer, or asked for by an employer. The only way from a match to a hire.</summary>
/// <remarks>
/// The employer learns who the person is exactly while person, adviser and employer agree: <see cref="IntroducedAt"/>. Every change is a
/// move of <see cref="CandidatureMoves"/>. What an employer is told: <see cref="EmployerSight"/>.
/// </remarks>
public sealed record Candidature
{
    /// <summary>The identifier.</summary>
    public required CandidatureId Id { get; init; }

    /// <summary>The number to name it by on the telephone; follows from the identifier.</summary>
    public CandidatureNumber Number => CandidatureNumber.Of(Id);

    /// <summary>The offer.</summary>
    public required OfferId OfferId { get; init; }

    /// <summary>The person; with <see cref="OfferId"/> unique among pending candidatures.</summary>
    public required CandidateId CandidateId { get; init; }

    /// <summary>The structure porteuse that is asked to employ; null where the offer's company is.</summary>
    public CarrierEmployerId? CarrierId { get; init; }

    /// <summary>Who began it.</summary>
    public CandidatureOrigin RequestedBy { get; init; }

    /// <summary>The structure that proposed; null where somebody else began it.</summary>
    public PrescriberId? ProposedBy { get; init; }

    /// <summary>When it was proposed or asked for.</summary>
    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>A word from who began it.</summary>
    public string? Message { get; init; }

    /// <summary>Where it stands.</summary>
    public CandidatureState State { get; init; } = CandidatureState.New;

    /// <summary>When it came to its state.</summary>
    public required DateTimeOffset StateSince { get; init; }

    /// <summary>The account that made the last move; null before any.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>Whether the person wants to be introduced.</summary>
    public ConsentState Consent { get; init; }

    /// <summary>How, when and by whom that was recorded; null before.</summary>
    public ConsentRecord? ConsentRecord { get; init; }

    /// <summary>When the prescripteur who follows the person agreed, or the desk where nobody does; null before.</summary>
    public DateTimeOffset? AdviserAgreedAt { get; init; }

    /// <summary>The account that agreed so; null before.</summary>
    public string? AdviserAgreedBy { get; init; }

    /// <summary>When the employer agreed: by asking, or by accepting somebody proposed; null before.</summary>
    public DateTimeOffset? EmployerAgreedAt { get; init; }

    /// <summary>Since when all three agree; null while they do not. How long the employer then knows the person: <see cref="Introductions"/>.</summary>
    public DateTimeOffset? IntroducedAt { get; init; }

    /// <summary>The day of the interview, or until which it is put off; null where none was said.</summary>
    public DateOnly? PlannedOn { get; init; }

    /// <summary>Why it was refused; set exactly when it was.</summary>
    public RefusalReason? RefusalReason { get; init; }

    /// <summary>A word on the refusal.</summary>
    public string? RefusalComment { get; init; }

    /// <summary>The facilitateur's decision that an acceptance rests on; null before.</summary>
    public EligibilityDecisionId? EligibilityDecisionId { get; init; }

    /// <summary>The moves made so far, the first first.</summary>
    public IReadOnlyList<MadeMove> History { get; init; } = [];

    /// <summary>Counts the changes, for optimistic concurrency.</summary>
    public long Version { get; init; }

    /// <summary>Makes a move, or refuses and names the state and the moves that are allowed.</summary>
    /// <param name="move">The move.</param>
    /// <param name="mover">Who makes it.</param>
    /// <param name="at">The moment.</param>
    /// <param name="details">What the move needs to be told.</param>
    public Transition<Candidature> Make(CandidatureMove move, CandidatureMover mover, DateTimeOffset at, MoveDetails? details = null)
    {
        if (CandidatureMoves.Find(this, move, mover) is not { } rule) return Forbidden(move, mover);
        var told = details ?? MoveDetails.None;
        if (told.Missing(rule.Needs, move) is { } missing) return missing;
        var moved = With(move, mover, at, told) with { DecidedBy = mover.Account };
        moved = moved.WithState(rule.To ?? State, at).Introduced(at);
        return moved with { History = [.. History, new(move, moved.State, at, mover.Role, mover.Account)] };
    }

    /// <summary>The agreements that stand in the candidature as it is entered, taken together.</summary>
    public Candidature Begun() => Introduced(ProposedAt);

    /// <summary>Whether it waits for the person or the adviser, whose silence lets it lapse; otherwise for the employer.</summary>
    public bool LacksPersonOrAdviser => State == CandidatureState.New && (Consent != ConsentState.Given || AdviserAgreedAt is null);

    /// <summary>Identifier and state only, so that no log shows messages or reasons.</summary>
    public override string ToString() => $"Candidature {Id} {State}";

    private InputFault Forbidden(CandidatureMove move, CandidatureMover mover)
    {
        var seen = CandidatureMover.IsEmployer(mover.Role) ? this.ForEmployer() : this;
        var allowed = CandidatureMoves.AllowedTo(this, mover);
        return allowed.Count == 0
            ? new("candidature.no-move", $"{CodeWord.Of(seen.State)}: {CodeWord.Of(move)}", "nothing: no move is the caller's here")
            : new("candidature.move", $"{CodeWord.Of(seen.State)}: {CodeWord.Of(move)}", $"{string.Join(", ", allowed.Select(one => CodeWord.Of(one)))}");
    }

    private Candidature WithState(CandidatureState state, DateTimeOffset at) => state == State ? this : this with { State = state, StateSince = at };

    // Introduced exactly while all three agree.
    private Candidature Introduced(DateTimeOffset at) => Consent == ConsentState.Given && AdviserAgreedAt is not null && EmployerAgreedAt is not null
        ? (this with { IntroducedAt = IntroducedAt ?? at }).WithState(State == CandidatureState.New ? CandidatureState.Processing : State, at)
        : this with { IntroducedAt = null };

    private Candidature With(CandidatureMove move, CandidatureMover mover, DateTimeOffset at, MoveDetails told) => move switch
    {
        CandidatureMove.AgreeToIntroduction => this with { AdviserAgreedAt = at, AdviserAgreedBy = mover.Account },
        CandidatureMove.GiveConsent => Answered(ConsentState.Given, mover, at, told),
        CandidatureMove.RefuseConsent => Answered(ConsentState.Refused, mover, at, told),
        CandidatureMove.WithdrawConsent => Answered(ConsentState.Withdrawn, mover, at, told),
        CandidatureMove.AcceptIntroduction => this with { EmployerAgreedAt = at },
        CandidatureMove.Interview or CandidatureMove.Postpone => this with { PlannedOn = told.On },
        CandidatureMove.Hire => this with { EligibilityDecisionId = told.Decision },
        CandidatureMove.Refuse => this with { RefusalReason = told.Reason, RefusalComment = told.Comment },
        CandidatureMove.RefuseUndecided => this with { RefusalReason = Placements.RefusalReason.NoDecision },
        // Taken back by the person or by whoever answers for the introduction: no name is left to be seen.
        CandidatureMove.Withdraw => this with { AdviserAgreedAt = null, AdviserAgreedBy = null },
        CandidatureMove.Reactivate => Anew(mover, at),
        _ => this,
    };

    private Candidature Answered(ConsentState state, CandidatureMover mover, DateTimeOffset at, MoveDetails told) =>
        this with { Consent = state, ConsentRecord = new(told.Means!.Value, told.On ?? LegalDay.Of(at), mover.Account, mover.Role, at) };

    // What only waited too long keeps its agreements; after a hire elsewhere or a silent employer, everybody is asked again.
    private Candidature Anew(CandidatureMover mover, DateTimeOffset at)
    {
        var asked = State == CandidatureState.Lapsed
            ? this
            : this with { Consent = ConsentState.Asked, ConsentRecord = null, AdviserAgreedAt = null, AdviserAgreedBy = null, EmployerAgreedAt = null };
        asked = asked with { RefusalReason = null, RefusalComment = null, PlannedOn = null };
        if (mover.Parties.Contains(CandidatureParty.Person)) return asked.Answered(ConsentState.Given, mover, at, MoveDetails.OwnAccount);
        return mover.Parties.Contains(CandidatureParty.Adviser) ? asked with { AdviserAgreedAt = at, AdviserAgreedBy = mover.Account } : asked;
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
