using Matching.Api.Candidates;
using Matching.Api.Marches;
using Matching.Api.Structures;
using Matching.GraphQL.Errors;

namespace Matching.Api.Eligibility;

/// <summary>Puts a person, a day and a marché before the judge.</summary>
internal sealed class EligibilityQuestions(
    Actor actor, CandidateByIdDataLoader candidates, MarcheByIdDataLoader marches, ClauseDeskByIdDataLoader desks, PrescriberByIdDataLoader prescribers,
    TimeProvider clock)
{
    /// <summary>The verdict that a match rests on, criterion by criterion; null for callers who may not read the file.</summary>
    /// <param name="match">The match.</param>
    /// <param name="on">The day for which the match was asked.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public async Task<EligibilityVerdict?> JudgeAsync(RankedMatch match, DateOnly on, CancellationToken cancel)
    {
        // A company never reads a file that holds situations, so there is nothing to judge and nothing to tell.
        if (actor.IsEmployer || await candidates.LoadAsync(match.CandidateId, cancel) is not { } candidate) return null;

        var settings = match.Offer.Policy.ToSettings();
        return EligibilityJudge.Judge(candidate, match.Offer.StartFor(on), new EligibilityContext(settings), EligibilityRuleSets.ForDesk(settings));
    }

    /// <summary>The verdict on what the match's contract asks beside the clause; null where it asks for nothing, and for who may not read the file.</summary>
    public async Task<EligibilityVerdict?> JudgeForCarrierAsync(RankedMatch match, DateOnly on, CancellationToken cancel)
    {
        if (match.Offer.CarrierPolicy is not { } policy) return null;
        if (actor.IsEmployer || await candidates.LoadAsync(match.CandidateId, cancel) is not { } candidate) return null;
        var context = new EligibilityContext(policy.ToSettings(), null, await FollowingAsync(candidate, cancel));
        return EligibilityJudge.Judge(candidate, match.Offer.StartFor(on), context, EligibilityRuleSets.Find(policy.RuleSet)!);
    }

    /// <summary>The verdict on a person.</summary>
    /// <param name="candidate">The file.</param>
    /// <param name="on">The day; today when null.</param>
    /// <param name="marcheId">The marché whose desk decides on the rule set; the common clause rules when null.</param>
    /// <param name="cancel">Cancels the reading.</param>
    /// <exception cref="GraphQLException">The caller is a company; or there is no such marché, or the caller may not know of it.</exception>
    public async Task<EligibilityVerdict> JudgeAsync(Candidate candidate, DateOnly? on, MarcheId? marcheId, CancellationToken cancel)
    {
        var context = await ContextAsync(candidate, marcheId, cancel);
        return EligibilityJudge.Judge(candidate, on ?? clock.Today(), context, EligibilityRuleSets.ForDesk(context.Settings));
    }

    /// <summary>Under which kinds of contract a person can be hired.</summary>
    /// <param name="candidate">The file.</param>
    /// <param name="on">The first day of work; today when null.</param>
    /// <param name="marcheId">The marché whose desk decides on the rule set; the common clause rules when null.</param>
    /// <param name="carrier">The kind of structure that would employ; null when not chosen.</param>
    /// <param name="cancel">Cancels the reading.</param>
    /// <exception cref="GraphQLException">As for the verdict.</exception>
    public async Task<IReadOnlyList<ContractEligibility>> ContractsAsync(
        Candidate candidate, DateOnly? on, MarcheId? marcheId, CarrierKind? carrier, CancellationToken cancel) =>
        ContractEligibility.OfAll(candidate, on ?? clock.Today(), await ContextAsync(candidate, marcheId, cancel), carrier);

    /// <summary>The verdict that a decision is taken on, or what refuses it: <c>reference.unknown</c> or <c>decision.rule-set</c>.</summary>
    /// <param name="candidate">The file.</param>
    /// <param name="on">The planned first day of work; today when null.</param>
    /// <param name="marcheId">The marché whose desk has chosen the clause's rules; the caller's desk when null.</param>
    /// <param name="ruleSet">The rule set; the clause's when null.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public async Task<Transition<EligibilityVerdict>> JudgeForDecisionAsync(
        Candidate candidate, DateOnly? on, MarcheId? marcheId, string? ruleSet, CancellationToken cancel)
    {
        var own = actor is { Role: Role.Facilitateur, OrganisationId: { } desk } ? await desks.LoadAsync(new ClauseDeskId(desk), cancel) : null;
        if (await ContextAsync(candidate, own?.Settings ?? new(), marcheId, cancel) is not { } context)
        {
            var unknown = new InputFault("reference.unknown", marcheId.ToString(), "the identifier of an existing entry that the caller may use");
            return unknown.In("marcheId");
        }

        var clause = EligibilityRuleSets.ForDesk(context.Settings);
        // Of the clause's rule sets the desk has chosen one; those of carriers stand beside it.
        IReadOnlyList<EligibilityRuleSet> allowed =
            [clause, .. EligibilityRuleSets.All.Where(rules => rules.Kind is not (EligibilityRuleSetKind.Clause or EligibilityRuleSetKind.ClauseTme))];
        var rules = ruleSet is null ? clause : allowed.FirstOrDefault(known => known.Id == ruleSet);
        return rules is null
            ? new InputFault("decision.rule-set", ruleSet, $"{string.Join(", ", allowed.Select(known => known.Id))}") { Field = "ruleSet" }
            : EligibilityJudge.Judge(candidate, on ?? clock.Today(), context, rules);
    }

    private async Task<EligibilityContext> ContextAsync(Candidate candidate, MarcheId? marcheId, CancellationToken cancel)
    {
        if (actor.IsEmployer)
            throw new GraphQLException(
                "Criteria tell a person's situation: they are shown to the person, the prescripteur and the facilitateur.", "AUTH_NOT_AUTHORIZED");
        return await ContextAsync(candidate, new ClauseDeskSettings(), marcheId, cancel)
            ?? throw new GraphQLException("There is no such marché, or you may not see it.", "NOT_FOUND");
    }

    // Null: there is no such marché, or the caller may not see it.
    private async Task<EligibilityContext?> ContextAsync(
        Candidate candidate, ClauseDeskSettings settings, MarcheId? marcheId, CancellationToken cancel)
    {
        var context = new EligibilityContext(settings, null, await FollowingAsync(candidate, cancel));
        if (marcheId is not { } asked) return context;
        if (await marches.LoadAsync(asked, cancel) is not { } marche) return null;
        var desk = marche.DeskId is { } deskId ? await desks.LoadAsync(deskId, cancel) : null;
        return context with { Settings = desk?.Settings ?? new(), BuyerId = marche.BuyerId };
    }

    private async Task<Prescriber?> FollowingAsync(Candidate candidate, CancellationToken cancel) =>
        candidate.PrescriberId is { } id ? await prescribers.LoadAsync(id, cancel) : null;
}
