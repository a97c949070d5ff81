namespace Matching.Domain.Eligibility;

/// <summary>A facilitateur's decision on a person's eligibility: what makes a verdict binding. Never changed, only revoked or followed by another.</summary>
/// <remarks>Decision: docs/decisions/0192-who-decides-and-what-is-kept.md.</remarks>
public sealed record EligibilityDecision
{
    /// <summary>The identifier.</summary>
    public required EligibilityDecisionId Id { get; init; }

    /// <summary>The person.</summary>
    public required CandidateId CandidateId { get; init; }

    /// <summary>The marché; null when the decision is for any that uses the rule set.</summary>
    public MarcheId? MarcheId { get; init; }

    /// <summary>The rule set's identifier.</summary>
    public required string RuleSetId { get; init; }

    /// <summary>The rule set's version on the day of the decision.</summary>
    public required string RuleSetVersion { get; init; }

    /// <summary>The place of the decision among those on the same person, rule set and marché, from 1: two at once cannot both have it.</summary>
    public int Ordinal { get; init; } = 1;

    /// <summary>The day for which it was judged: the planned first day of work.</summary>
    public required DateOnly JudgedFor { get; init; }

    /// <summary>What the judge had proposed.</summary>
    public required EligibilityOutcome Proposed { get; init; }

    /// <summary>The decision.</summary>
    public required DecisionOutcome Outcome { get; init; }

    /// <summary>The codes of the criteria that it rests on; at least one when granted, unless an authorised prescriber's diagnosis is enough.</summary>
    public IReadOnlyList<string> Criteria { get; init; } = [];

    /// <summary>The papers that it rests on, each of them seen.</summary>
    public IReadOnlyList<EvidenceId> Evidence { get; init; } = [];

    /// <summary>The account that decided, never a person's name.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>The desk for which it decided; null when not known.</summary>
    public ClauseDeskId? DeskId { get; init; }

    /// <summary>The day of the decision.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>When it was entered: given with its first save.</summary>
    public DateTimeOffset EnteredAt { get; init; }

    /// <summary>The last day on which a hire may begin on it, inclusive; null when nothing ends it.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>Why it ends on another day than the papers say; needed exactly when it does.</summary>
    public string? ExpiryReason { get; init; }

    /// <summary>Why; needed when it refuses, asks for more, differs from the proposal, or rests on a criterion that no seen paper meets.</summary>
    public string? Reason { get; init; }

    /// <summary>The day on which it was revoked; null while it was not.</summary>
    public DateOnly? RevokedOn { get; init; }

    /// <summary>The account that revoked it, never a person's name; null while it was not.</summary>
    public string? RevokedBy { get; init; }

    /// <summary>Why it was revoked; null while it was not.</summary>
    public string? RevocationReason { get; init; }

    /// <summary>Counts the changes, for optimistic concurrency.</summary>
    public long Version { get; init; }

    /// <summary>Whether it says that the person is eligible.</summary>
    public bool IsEligible => Outcome == DecisionOutcome.Granted;

    /// <summary>The first day that it speaks of: that of the decision or, where the work began before it, that of the work.</summary>
    public DateOnly Since => DecidedOn < JudgedFor ? DecidedOn : JudgedFor;

    /// <summary>Whether a hire may begin on it that day.</summary>
    public bool IsInForceOn(DateOnly day) => IsEligible && RevokedOn is null && day >= Since && !(ExpiresOn < day);

    /// <summary>What a paper is worth on a day.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="decisions">The decisions on the person.</param>
    /// <param name="day">The day.</param>
    public static EvidenceStanding StandingOf(Evidence paper, IEnumerable<EligibilityDecision> decisions, DateOnly day) =>
        !paper.IsSeen ? EvidenceStanding.Declared
        : decisions.Any(decision => decision.IsInForceOn(day) && decision.Evidence.Contains(paper.Id)) ? EvidenceStanding.Counts
        : EvidenceStanding.Seen;

    /// <summary>Revokes it, with a reason.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who revokes it.</param>
    /// <param name="on">The day.</param>
    /// <returns>Refused with <c>decision.revoked-already</c>, or what <see cref="PlainText"/> says of the reason.</returns>
    public Transition<EligibilityDecision> Revoke(string reason, Actor by, DateOnly on) =>
        RevokedOn is { } day ? new InputFault("decision.revoked-already", DateRange.Text(day), "a decision that was not revoked")
        : PlainText.Check("reason", reason, PlainText.DescriptionLength, required: true) is { } fault ? fault
        : this with { RevokedOn = on, RevokedBy = by.UserId, RevocationReason = reason };

    /// <summary>Identifier and outcome only, so that no log shows reasons.</summary>
    public override string ToString() => $"EligibilityDecision {Id} {Outcome}";
}

/// <summary>What a facilitateur decides.</summary>
public enum DecisionOutcome
{
    /// <summary>The person is eligible.</summary>
    Granted,

    /// <summary>The person is not.</summary>
    Refused,

    /// <summary>Papers or facts are lacking; the reason says which.</summary>
    MoreNeeded,
}

/// <summary>Identifies a facilitateur's decision on eligibility.</summary>
/// <param name="Value">The raw identifier; never reused.</param>
public readonly record struct EligibilityDecisionId(Guid Value)
{
    /// <summary>A new identifier that sorts by its moment of creation (UUID version 7, RFC 9562).</summary>
    public static EligibilityDecisionId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    /// <summary>The 36-character form, lower case.</summary>
    public override string ToString() => Value.ToString();
}
