namespace Matching.Domain.Eligibility;

/// <summary>A facilitateur's decision on a person's eligibility: what makes a verdict binding.</summary>
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

    /// <summary>The rule set's version.</summary>
    public required string RuleSetVersion { get; init; }

    /// <summary>The day for which it was judged: the planned first day of work.</summary>
    public required DateOnly JudgedFor { get; init; }

    /// <summary>What the judge had proposed.</summary>
    public required EligibilityOutcome Proposed { get; init; }

    /// <summary>The decision.</summary>
    public required bool IsEligible { get; init; }

    /// <summary>The codes of the criteria that it rests on; at least one when positive, unless an authorised prescriber's diagnosis is enough.</summary>
    public IReadOnlyList<string> Criteria { get; init; } = [];

    /// <summary>The papers that it rests on.</summary>
    public IReadOnlyList<EvidenceId> Evidence { get; init; } = [];

    /// <summary>Who decided.</summary>
    public required FacilitatorId DecidedBy { get; init; }

    /// <summary>The day of the decision.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>The last day on which a hire may begin on it, inclusive; null when it is for one hire.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>Why it differs from the proposal; needed exactly when it does.</summary>
    public string? Comment { get; init; }

    /// <summary>Counts the changes, for optimistic concurrency.</summary>
    public long Version { get; init; }

    /// <summary>Whether a hire may begin on it that day.</summary>
    public bool IsInForceOn(DateOnly day) => IsEligible && !(ExpiresOn < day);

    /// <summary>What a paper is worth on a day.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="decisions">The decisions on the person.</param>
    /// <param name="day">The day.</param>
    public static EvidenceStanding StandingOf(Evidence paper, IEnumerable<EligibilityDecision> decisions, DateOnly day) =>
        !paper.IsSeen ? EvidenceStanding.Declared
        : decisions.Any(decision => decision.IsInForceOn(day) && decision.Evidence.Contains(paper.Id)) ? EvidenceStanding.Counts
        : EvidenceStanding.Seen;

    /// <summary>Decides on a verdict.</summary>
    /// <param name="id">The new decision's identifier.</param>
    /// <param name="verdict">What the judge proposes; only <see cref="EligibilityOutcome.Eligible"/> may pass without a comment.</param>
    /// <param name="isEligible">The decision.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="on">The day of the decision.</param>
    /// <param name="marcheId">The marché; null for any.</param>
    /// <param name="comment">Why the decision differs from the proposal.</param>
    public static Transition<EligibilityDecision> On(
        EligibilityDecisionId id, EligibilityVerdict verdict, bool isEligible, FacilitatorId by, DateOnly on,
        MarcheId? marcheId = null, string? comment = null)
    {
        var agrees = isEligible == (verdict.Outcome == EligibilityOutcome.Eligible);
        if (!agrees && string.IsNullOrWhiteSpace(comment))
            return new InputFault(
                "eligibility.comment-missing", isEligible.ToString(), $"a comment when the decision differs from the proposal {verdict.Outcome}")
            {
                Field = "comment",
            };
        if (PlainText.Check("comment", comment, PlainText.DescriptionLength) is { } fault) return fault;
        return new EligibilityDecision
        {
            Id = id,
            CandidateId = verdict.CandidateId,
            MarcheId = marcheId,
            RuleSetId = verdict.RuleSetId,
            RuleSetVersion = verdict.RuleSetVersion,
            JudgedFor = verdict.On,
            Proposed = verdict.Outcome,
            IsEligible = isEligible,
            Criteria = [.. verdict.Met.Select(finding => finding.Criterion.Code)],
            Evidence = [.. verdict.Met.SelectMany(finding => finding.Evidence).Distinct()],
            DecidedBy = by,
            DecidedOn = on,
            ExpiresOn = EligibilityRuleSets.Find(verdict.RuleSetId)?.DiagnosisMonths is { } months ? on.AddMonths(months) : null,
            Comment = comment,
        };
    }
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
