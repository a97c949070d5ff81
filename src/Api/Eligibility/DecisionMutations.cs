using System.Text.Json;
using Matching.Api.Candidates;
using Matching.Api.Marches;
using Matching.Api.Matches;
using Matching.Api.Outcomes;
using Matching.GraphQL.Annotations;
using Microsoft.AspNetCore.Authorization;

namespace Matching.Api.Eligibility;

/// <summary>Decides on people's eligibility.</summary>
[MutationType, Authorize]
internal static class DecisionMutations
{
    /// <summary>Decides on somebody's eligibility: a facilitateur in charge of the person. The rules propose; what differs from them, or rests on what no seen
    /// paper proves, needs a reason.</summary>
    /// <param name="candidateId">The person.</param>
    /// <param name="lastSeen">The last decision on the same rule set and marché that the caller has seen; leave it out when there was none. Where another one
    /// was taken since, this one is refused.</param>
    /// <param name="outcome">The decision.</param>
    /// <param name="marcheId">The marché; without it the decision is for any that uses the rule set.</param>
    /// <param name="ruleSet">The rule set, such as `iae-ai-etti`; without it the clause's, as the desk of the marché (or the caller's) has chosen.</param>
    /// <param name="on">The planned first day of work, for which is judged; today without it.</param>
    /// <param name="criteria">The codes of the criteria relied on; without it those that are met.</param>
    /// <param name="papers">The papers relied on, seen ones; without it those that meet the criteria relied on.</param>
    /// <param name="reason">Why; needed unless it grants what the rules propose on papers seen.</param>
    /// <param name="expiresOn">The last day on which a hire may begin on it; without it what the papers say.</param>
    /// <param name="expiryReason">Why it ends on another day than the papers say.</param>
    /// <param name="idempotencyKey">Sent again with the same request, nothing is done twice. Kept for 48 hours.</param>
    [Error<InvalidInputException>, Error<NotFoundException>, Error<DecisionConflictException>, Error<IdempotencyConflictException>]
    public static async Task<EligibilityDecisionNode> DecideEligibilityAsync(
        [ID<CandidateNode>] CandidateId candidateId, [ID<EligibilityDecisionNode>] EligibilityDecisionId? lastSeen, DecisionOutcome outcome,
        [ID<MarcheNode>] MarcheId? marcheId, string? ruleSet, DateOnly? on, IReadOnlyList<string>? criteria,
        [ID<EvidenceNode>] IReadOnlyList<EvidenceId>? papers, string? reason, DateOnly? expiresOn, string? expiryReason, string idempotencyKey,
        EligibilityQuestions questions, EligibilityDecisionStore decisions, CandidateStore candidates, Actor actor, AskedLanguage asked, TimeProvider clock,
        CancellationToken cancel)
    {
        var person = await candidates.FindAsync(actor, candidateId, cancel) ?? throw new NotFoundException(asked.Language);
        var verdict = await questions.JudgeForDecisionAsync(person, on, marcheId, ruleSet, cancel);
        if (verdict.Refusal is { } unjudged) throw new InvalidInputException(unjudged, asked.Language);
        var before = await PlaceAsync(decisions, actor, candidateId, verdict.Value.RuleSetId, marcheId, lastSeen, asked, cancel);
        var draft = new DecisionDraft
        {
            Outcome = outcome, MarcheId = marcheId, Criteria = criteria, Papers = papers, Reason = reason, ExpiresOn = expiresOn, ExpiryReason = expiryReason,
        };
        var decided = draft.Decide(EligibilityDecisionId.New(clock), person, verdict.Value, actor, clock.Today());
        if (decided.Refusal is { } refusal) throw new InvalidInputException(refusal, asked.Language);

        var body = JsonSerializer.Serialize(new { candidateId = candidateId.Value, lastSeen = lastSeen?.Value, ruleSet, on, draft });
        var outcomeOfWrite = await decisions.CreateAsync(
            actor, "decide eligibility", decided.Value with { Ordinal = before + 1 }, Outcome.Request(idempotencyKey, body, asked.Language), cancel);
        if (outcomeOfWrite is Refused<EligibilityDecision> { Fault.Code: "decision.superseded" or "natural-key.taken" }
            && await LastAsync(decisions, actor, candidateId, verdict.Value.RuleSetId, marcheId, cancel) is { } winner)
            throw new DecisionConflictException(winner, asked.Language);
        return new(outcomeOfWrite.Value(asked.Language));
    }

    /// <summary>Revokes a decision: a facilitateur in charge of the person. What rests on it is named in the answer (`restingOnIt`).</summary>
    /// <param name="id">The decision.</param>
    /// <param name="version">The version that the caller has read.</param>
    /// <param name="reason">Why.</param>
    [Error<InvalidInputException>, Error<NotFoundException>, Error<VersionConflictException>]
    public static async Task<EligibilityDecisionNode> RevokeEligibilityAsync(
        [ID<EligibilityDecisionNode>] EligibilityDecisionId id, long version, string reason,
        EligibilityDecisionStore decisions, Actor actor, AskedLanguage asked, TimeProvider clock, CancellationToken cancel) =>
        new((await decisions.UpdateAsync(
            actor, "revoke eligibility", id, version, decision => decision.Revoke(reason, actor, clock.Today()), cancel)).Value(asked.Language));

    // The place of the decision that the caller has seen last; 0 for none.
    private static async Task<int> PlaceAsync(
        EligibilityDecisionStore decisions, Actor actor, CandidateId person, string ruleSet, MarcheId? marche, EligibilityDecisionId? lastSeen,
        AskedLanguage asked, CancellationToken cancel)
    {
        if (lastSeen is not { } id) return 0;
        return (await OnAsync(decisions, actor, person, ruleSet, marche, cancel)).FirstOrDefault(decision => decision.Id == id)?.Ordinal
            ?? throw new InvalidInputException(
                new InputFault("decision.of-another-question", id.ToString(), "a decision on the same person, rule set and marché") { Field = "lastSeen" },
                asked.Language);
    }

    private static async Task<EligibilityDecision?> LastAsync(
        EligibilityDecisionStore decisions, Actor actor, CandidateId person, string ruleSet, MarcheId? marche, CancellationToken cancel) =>
        (await OnAsync(decisions, actor, person, ruleSet, marche, cancel)).MaxBy(decision => decision.Ordinal);

    private static async Task<IEnumerable<EligibilityDecision>> OnAsync(
        EligibilityDecisionStore decisions, Actor actor, CandidateId person, string ruleSet, MarcheId? marche, CancellationToken cancel) =>
        (await decisions.OfCandidatesAsync(actor, [person], cancel)).Where(decision => decision.RuleSetId == ruleSet && decision.MarcheId == marche);
}

/// <summary>Somebody else decided on the same question first. Nothing was changed: read that decision, and give it as `lastSeen` to decide after it.</summary>
internal sealed class DecisionConflictException(EligibilityDecision winner, ReaderLanguage language)
    : Exception(OutcomeSentences.Say("decision-conflict", language))
{
    /// <summary>Always <c>DECISION_CONFLICT</c>.</summary>
    public string Code { get; } = "DECISION_CONFLICT";

    /// <summary>The account that decided, never a person's name.</summary>
    public string DecidedBy => winner.DecidedBy;

    /// <summary>When it was decided.</summary>
    public DateTimeOffset DecidedAt => winner.EnteredAt;

    /// <summary>The decision that was taken.</summary>
    public EligibilityDecisionNode Decision => new(winner);
}
