using Matching.Api.Candidates;
using Matching.Api.Matches;
using Matching.Api.Offers;
using Matching.GraphQL.Annotations;
using Matching.GraphQL.Execution.Batching;

namespace Matching.Api.Candidatures;

/// <summary>What a candidature leads to.</summary>
[ExtendObjectType<CandidatureNode>]
internal static class CandidatureRelations
{
    /// <summary>Finds a candidature for <c>node</c>.</summary>
    [NodeResolver]
    public static async Task<CandidatureNode?> GetAsync(CandidatureId id, CandidatureByIdDataLoader candidatures, CancellationToken cancel) =>
        await candidatures.LoadAsync(id, cancel) is { } candidature ? new(candidature) : null;

    /// <summary>The offer.</summary>
    public static async Task<OfferNode?> GetOfferAsync([Parent] CandidatureNode candidature, OfferByIdDataLoader offers, CancellationToken cancel) =>
        await offers.LoadAsync(candidature.Entity.OfferId, cancel) is { } offer ? new(offer) : null;

    /// <summary>The person's file; null unless the caller may read it. For a company: once it accepted the introduction, while the offer is open and until 30
    /// days (or as configured) after the candidature's end.</summary>
    public static async Task<CandidateNode?> GetCandidateAsync(
        [Parent] CandidatureNode candidature, CandidateByIdDataLoader candidates, CancellationToken cancel) =>
        await candidates.LoadAsync(candidature.Entity.CandidateId, cancel) is { } candidate ? new(candidate) : null;

    /// <summary>The person's name for the caller's organisation, the same as in suggestions. For a company a name for this offer, which no list of suggestions
    /// tells.</summary>
    public static string GetPseudonym([Parent] CandidatureNode candidature, Pseudonyms pseudonyms, Actor actor) => actor.IsEmployer
        ? pseudonyms.Of(actor, candidature.Entity.OfferId, candidature.Entity.CandidateId)
        : pseudonyms.Of(actor, candidature.Entity.CandidateId);

    /// <summary>A word from who proposed. For a company: while the introduction holds, since it may name the person.</summary>
    public static async Task<string?> GetMessageAsync(
        [Parent] CandidatureNode candidature, Actor actor, OfferByIdDataLoader offers, Introductions introductions, TimeProvider clock,
        CancellationToken cancel)
    {
        if (candidature.Entity.Message is not { } message || !actor.IsEmployer) return candidature.Entity.Message;
        return await offers.LoadAsync(candidature.Entity.OfferId, cancel) is { } offer && introductions.Hold(candidature.Entity, offer, clock.GetUtcNow())
            ? message
            : null;
    }
}

/// <summary>Candidatures by identifier, as far as the caller may see them.</summary>
internal sealed class CandidatureByIdDataLoader(IBatchScheduler scheduler, CandidatureStore store, Actor actor)
    : BatchDataLoader<CandidatureId, Candidature>(scheduler)
{
    protected override Task<IReadOnlyDictionary<CandidatureId, Candidature>> LoadBatchAsync(
        IReadOnlyList<CandidatureId> keys, CancellationToken cancellationToken) =>
        store.FindManyAsync(actor, [.. keys], cancellationToken);
}
