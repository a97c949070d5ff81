namespace Matching.Domain.Eligibility;

/// <summary>What a facilitateur wants to decide, before it is held against the verdict.</summary>
public sealed record DecisionDraft
{
    /// <summary>The decision.</summary>
    public required DecisionOutcome Outcome { get; init; }

    /// <summary>The marché; null for any that uses the rule set.</summary>
    public MarcheId? MarcheId { get; init; }

    /// <summary>The codes of the criteria relied on; null for those that are met.</summary>
    public IReadOnlyList<string>? Criteria { get; init; }

    /// <summary>The papers relied on; null for those that meet the criteria relied on.</summary>
    public IReadOnlyList<EvidenceId>? Papers { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>The last day on which a hire may begin on it; null for what the papers say.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>Why it ends on another day than the papers say.</summary>
    public string? ExpiryReason { get; init; }

    /// <summary>Decides, or refuses and says what is lacking.</summary>
    /// <param name="id">The new decision's identifier.</param>
    /// <param name="person">The file, for its papers.</param>
    /// <param name="verdict">What the judge proposes.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="on">The day of the decision.</param>
    public Transition<EligibilityDecision> Decide(EligibilityDecisionId id, Candidate person, EligibilityVerdict verdict, Actor by, DateOnly on)
    {
        var relied = Relied(verdict, out var unknown);
        if (unknown is not null) return unknown;
        if (Outcome == DecisionOutcome.Granted && relied.Count == 0 && !verdict.RestsOnAuthorisedPrescriber)
            return new InputFault("decision.criteria-missing", null, "at least one criterion") { Field = "criteria" };
        if (PapersFault(person) is { } unseen) return unseen;
        if (ReasonFault(verdict, relied) is { } unexplained) return unexplained;

        var proposed = ExpiryProposal.Of(verdict, [.. relied.Select(finding => finding.Criterion.Code)], on);
        if (ExpiryFault(proposed, verdict.On) is { } unfounded) return unfounded;
        return new EligibilityDecision
        {
            Id = id,
            CandidateId = verdict.CandidateId,
            MarcheId = MarcheId,
            RuleSetId = verdict.RuleSetId,
            RuleSetVersion = verdict.RuleSetVersion,
            JudgedFor = verdict.On,
            Proposed = verdict.Outcome,
            Outcome = Outcome,
            Criteria = [.. relied.Select(finding => finding.Criterion.Code)],
            Evidence = Papers ?? [.. relied.SelectMany(finding => finding.Evidence).Distinct()],
            DecidedBy = by.UserId,
            DeskId = by is { Role: Role.Facilitateur, OrganisationId: { } desk } ? new(desk) : null,
            DecidedOn = on,
            ExpiresOn = Outcome == DecisionOutcome.Granted ? ExpiresOn ?? proposed : null,
            ExpiryReason = ExpiryReason,
            Reason = Reason,
        };
    }

    private List<CriterionFinding> Relied(EligibilityVerdict verdict, out InputFault? unknown)
    {
        unknown = null;
        if (Criteria is null) return Outcome == DecisionOutcome.Granted ? [.. verdict.Met] : [];
        var known = verdict.Findings.ToDictionary(finding => finding.Criterion.Code);
        if (Criteria.FirstOrDefault(code => !known.ContainsKey(code)) is { } strange)
            unknown = new("decision.criterion-unknown", strange, $"{string.Join(", ", known.Keys)}") { Field = "criteria" };
        return [.. Criteria.Distinct().Where(known.ContainsKey).Select(code => known[code])];
    }

    private InputFault? PapersFault(Candidate person)
    {
        foreach (var id in Papers ?? [])
        {
            if (person.PaperOf(id) is not { } paper) return new("evidence.unknown", id.ToString(), "a paper of this file") { Field = "papers" };
            if (!paper.IsSeen) return new("evidence.not-seen", id.ToString(), "a paper that somebody who may has seen") { Field = "papers" };
        }

        return null;
    }

    private InputFault? ReasonFault(EligibilityVerdict verdict, List<CriterionFinding> relied)
    {
        if (PlainText.Check("reason", Reason, PlainText.DescriptionLength) is { } fault) return fault;
        var explainsItself = Outcome == DecisionOutcome.Granted
            && verdict.Outcome == EligibilityOutcome.Eligible
            && relied.All(finding => finding.State == CriterionState.Met);
        return explainsItself || !string.IsNullOrWhiteSpace(Reason)
            ? null
            : new("decision.reason-missing", CodeWord.Of(Outcome), $"a reason where the decision is not the proposal {verdict.Outcome} on papers seen")
            {
                Field = "reason",
            };
    }

    private InputFault? ExpiryFault(DateOnly? proposed, DateOnly judgedFor)
    {
        if (PlainText.Check("expiryReason", ExpiryReason, PlainText.DescriptionLength) is { } fault) return fault;
        if (ExpiresOn is not { } chosen) return null;
        if (Outcome != DecisionOutcome.Granted)
            return new("decision.expiry-of-nothing", DateRange.Text(chosen), "a day for a decision that grants") { Field = "expiresOn" };
        if (DateRange.Check("expiresOn", judgedFor, chosen) is { } reversed) return reversed;
        return chosen != proposed && string.IsNullOrWhiteSpace(ExpiryReason)
            ? new("decision.expiry-reason-missing", DateRange.Text(chosen), "a reason for a day that is not the proposed one") { Field = "expiryReason" }
            : null;
    }
}

/// <summary>How long a decision may stand by what it rests on.</summary>
public static class ExpiryProposal
{
    /// <summary>The last day on which time alone leaves the person eligible by these criteria; null when nothing ends it.</summary>
    /// <param name="verdict">The verdict that the decision is taken on.</param>
    /// <param name="criteria">The codes of the criteria relied on.</param>
    /// <param name="on">The day of the decision, from which the rule set's months count, if it has any.</param>
    /// <remarks>
    /// Of a group of which so many criteria are enough, the decision stands until the last day on which so many hold: with one to be met, until the last
    /// of them ends. Criteria that are not met prove nothing for longer than today's verdict, so they end nothing either: the reason given for them stands.
    /// </remarks>
    public static DateOnly? Of(EligibilityVerdict verdict, IReadOnlyCollection<string> criteria, DateOnly on)
    {
        if (EligibilityRuleSets.Find(verdict.RuleSetId) is not { } rules) return null;
        DateOnly? byRules = rules.DiagnosisMonths is { } months ? on.AddMonths(months) : null;
        var met = verdict.Met.Where(finding => criteria.Contains(finding.Criterion.Code)).ToList();
        var ways = rules.Enough
            .Select(enough => met.Where(finding => finding.Criterion.Group == enough.Group)
                .OrderByDescending(finding => finding.HoldsUntil ?? DateOnly.MaxValue)
                .ElementAtOrDefault(enough.Count - 1))
            .OfType<CriterionFinding>()
            .ToList();
        var byPapers = ways.Count == 0 ? null : ways.Select(way => way.HoldsUntil).MaxBy(day => day ?? DateOnly.MaxValue);
        return Days.Earlier(byRules, byPapers);
    }
}
