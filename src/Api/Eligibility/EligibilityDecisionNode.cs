using Matching.Api.Candidates;
using Matching.Api.Candidatures;
using Matching.Api.Marches;
using Matching.Api.Offers;
using Matching.GraphQL.Annotations;
using Matching.GraphQL.Execution.Batching;

namespace Matching.Api.Eligibility;

/// <summary>A facilitateur's decision on somebody's eligibility. It is never changed: it is revoked, or another one follows.</summary>
[GraphQLName("EligibilityDecision")]
internal sealed class EligibilityDecisionNode(EligibilityDecision decision)
{
    /// <summary>The decision itself.</summary>
    [GraphQLIgnore]
    public EligibilityDecision Entity => decision;

    /// <summary>The global identifier.</summary>
    [ID]
    public EligibilityDecisionId Id => decision.Id;

    /// <summary>The decision.</summary>
    public DecisionOutcome Outcome => decision.Outcome;

    /// <summary>The rule set, such as <c>clause</c>.</summary>
    public string RuleSet => decision.RuleSetId;

    /// <summary>The version of the rule set on the day of the decision.</summary>
    public string RuleSetVersion => decision.RuleSetVersion;

    /// <summary>The day for which it was judged: the planned first day of work.</summary>
    public DateOnly JudgedFor => decision.JudgedFor;

    /// <summary>What the rules had proposed.</summary>
    public EligibilityOutcome Proposed => decision.Proposed;

    /// <summary>The codes of the criteria that it rests on.</summary>
    [ListSize(AssumedSize = 5)]
    public IReadOnlyList<string> Criteria => decision.Criteria;

    /// <summary>The account that decided, never a person's name.</summary>
    public string DecidedBy => decision.DecidedBy;

    /// <summary>When it was decided.</summary>
    public DateTimeOffset? DecidedAt => decision.EnteredAt.Ticks > 0 ? decision.EnteredAt : null;

    /// <summary>The day of the decision.</summary>
    public DateOnly DecidedOn => decision.DecidedOn;

    /// <summary>The last day on which a hire may begin on it, inclusive; null when nothing ends it, or it grants nothing.</summary>
    public DateOnly? ExpiresOn => decision.ExpiresOn;

    /// <summary>Why it ends on another day than the papers say.</summary>
    public string? ExpiryReason => decision.ExpiryReason;

    /// <summary>Why it was decided so.</summary>
    public string? Reason => decision.Reason;

    /// <summary>The day on which it was revoked; null while it was not.</summary>
    public DateOnly? RevokedOn => decision.RevokedOn;

    /// <summary>The account that revoked it; null while it was not.</summary>
    public string? RevokedBy => decision.RevokedBy;

    /// <summary>Why it was revoked; null while it was not.</summary>
    public string? RevocationReason => decision.RevocationReason;

    /// <summary>Counts the changes: give it back with a revocation.</summary>
    public long Version => decision.Version;
}

/// <summary>What a decision leads to.</summary>
[ExtendObjectType<EligibilityDecisionNode>]
internal static class EligibilityDecisionRelations
{
    /// <summary>Finds a decision for <c>node</c>.</summary>
    [NodeResolver]
    public static async Task<EligibilityDecisionNode?> GetAsync(
        EligibilityDecisionId id, EligibilityDecisionStore decisions, Actor actor, CancellationToken cancel) =>
        await decisions.FindAsync(actor, id, cancel) is { } decision ? new(decision) : null;

    /// <summary>The person.</summary>
    public static async Task<CandidateNode?> GetCandidateAsync(
        [Parent] EligibilityDecisionNode decision, CandidateByIdDataLoader candidates, CancellationToken cancel) =>
        await candidates.LoadAsync(decision.Entity.CandidateId, cancel) is { } candidate ? new(candidate) : null;

    /// <summary>The marché; null when the decision is for any that uses the rule set, or the caller may not see it.</summary>
    public static async Task<MarcheNode?> GetMarcheAsync([Parent] EligibilityDecisionNode decision, MarcheByIdDataLoader marches, CancellationToken cancel) =>
        decision.Entity.MarcheId is { } id && await marches.LoadAsync(id, cancel) is { } marche ? new(marche) : null;

    /// <summary>Whether it is for any marché that uses the rule set.</summary>
    public static bool GetIsGeneral([Parent] EligibilityDecisionNode decision) => decision.Entity.MarcheId is null;

    /// <summary>Whether a hire may begin on it today.</summary>
    public static bool GetIsInForce([Parent] EligibilityDecisionNode decision, TimeProvider clock) => decision.Entity.IsInForceOn(clock.Today());

    /// <summary>The papers that it rests on.</summary>
    [ListSize(AssumedSize = 5)]
    public static async Task<IReadOnlyList<EvidenceNode>> GetPapersAsync(
        [Parent] EligibilityDecisionNode decision, CandidateByIdDataLoader candidates, CancellationToken cancel) =>
        await candidates.LoadAsync(decision.Entity.CandidateId, cancel) is { } person
            ? [.. person.Evidence.Where(paper => decision.Entity.Evidence.Contains(paper.Id)).Select(paper => new EvidenceNode(paper, person.Id))]
            : [];

    /// <summary>What rests on it, of what the caller may see.</summary>
    public static async Task<RestingOnDecisionNode> GetRestingOnItAsync(
        [Parent] EligibilityDecisionNode decision, EligibilityDecisionStore decisions, Actor actor, CancellationToken cancel)
    {
        var (candidatures, hires) = await decisions.RestingOnAsync(actor, decision.Entity.Id, cancel);
        return new(candidatures, hires, actor);
    }
}

/// <summary>What rests on a decision.</summary>
[ObjectType, GraphQLName("RestingOnDecision")]
internal sealed class RestingOnDecisionNode(IReadOnlyList<Candidature> candidatures, IReadOnlyList<Placement> hires, Actor viewer)
{
    /// <summary>The candidatures that were accepted on it.</summary>
    [ListSize(AssumedSize = 5)]
    public IReadOnlyList<CandidatureNode> Candidatures => [.. candidatures.Select(candidature => new CandidatureNode(candidature, viewer))];

    /// <summary>The hires, by their first day. While it is revoked, their hours count under no other decision than one that follows.</summary>
    [ListSize(AssumedSize = 5)]
    public IReadOnlyList<RestingHireNode> Hires => [.. hires.Select(hire => new RestingHireNode(hire))];
}

/// <summary>A hire that rests on a decision.</summary>
[ObjectType, GraphQLName("RestingHire")]
internal sealed class RestingHireNode(Placement hire)
{
    /// <summary>The first day of work.</summary>
    public DateOnly StartsOn => hire.StartsOn;

    /// <summary>The last day, inclusive; null when open.</summary>
    public DateOnly? EndsOn => hire.EndsOn;

    /// <summary>The kind of contract.</summary>
    public ContractType ContractType => hire.ContractType;

    /// <summary>Where it stands.</summary>
    public PlacementState State => hire.State;

    /// <summary>The offer.</summary>
    public async Task<OfferNode?> GetOfferAsync(OfferByIdDataLoader offers, CancellationToken cancel) =>
        await offers.LoadAsync(hire.OfferId, cancel) is { } offer ? new(offer) : null;
}

/// <summary>The decisions on a person, beside the file.</summary>
[ExtendObjectType<CandidateNode>]
internal static class CandidateDecisions
{
    /// <summary>The facilitateurs' decisions on the person's eligibility, the latest first, with their reasons: for the person, who follows them and the desk.
    /// Empty for companies.</summary>
    [ListSize(AssumedSize = 5)]
    public static async Task<IReadOnlyList<EligibilityDecisionNode>> GetEligibilityDecisionsAsync(
        [Parent] CandidateNode candidate, DecisionsByCandidateDataLoader decisions, CancellationToken cancel) =>
        [.. (await decisions.LoadAsync(candidate.Entity.Id, cancel) ?? []).Select(decision => new EligibilityDecisionNode(decision))];
}

/// <summary>Whether people are eligible, beside their candidatures.</summary>
[ExtendObjectType<CandidatureNode>]
internal static class CandidatureEligibility
{
    /// <summary>Whether a facilitateur's decision in force says that the person is eligible for the offer's marché on the first day of the work. False when
    /// nobody decided, too; never why.</summary>
    public static Task<bool> GetIsEligibleAsync([Parent] CandidatureNode candidature, EligibleCandidatureDataLoader eligible, CancellationToken cancel) =>
        eligible.LoadAsync(candidature.Entity.Id, cancel);
}

/// <summary>Whether the person of each candidature is eligible by a decision in force.</summary>
internal sealed class EligibleCandidatureDataLoader(IBatchScheduler scheduler, EligibilityDecisionStore store, Actor actor, TimeProvider clock)
    : BatchDataLoader<CandidatureId, bool>(scheduler)
{
    protected override async Task<IReadOnlyDictionary<CandidatureId, bool>> LoadBatchAsync(
        IReadOnlyList<CandidatureId> keys, CancellationToken cancellationToken)
    {
        var eligible = await store.EligibleAsync(actor, [.. keys], clock.Today(), cancellationToken);
        return keys.ToDictionary(key => key, eligible.Contains);
    }
}
