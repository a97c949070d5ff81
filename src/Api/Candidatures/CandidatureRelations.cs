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
    public static async Task<CandidatureNode?> GetAsync(
        CandidatureId id, CandidatureByIdDataLoader candidatures, Actor actor, CancellationToken cancel) =>
        await candidatures.LoadAsync(id, cancel) is { } candidature ? new(candidature, actor) : null;

    /// <summary>The offer.</summary>
    public static async Task<OfferNode?> GetOfferAsync([Parent] CandidatureNode candidature, OfferByIdDataLoader offers, CancellationToken cancel) =>
        await offers.LoadAsync(candidature.Entity.OfferId, cancel) is { } offer ? new(offer) : null;

    /// <summary>The person's file; null unless the caller may read it. For an employer: while it is introduced by this candidature, as long as the offer is
    /// open and until 30 days (or as configured) after the candidature's end, and while a contract runs that came of it.</summary>
    public static async Task<CandidateNode?> GetCandidateAsync(
        [Parent] CandidatureNode candidature, Actor actor, IntroducedDataLoader introduced, CandidateByIdDataLoader candidates, CancellationToken cancel) =>
        await IsKnownAsync(candidature, actor, introduced, cancel) && await candidates.LoadAsync(candidature.Entity.CandidateId, cancel) is { } candidate
            ? new(candidate)
            : null;

    /// <summary>The person's name for the caller's organisation, the same as in suggestions. For an employer a name for this offer, which no list of
    /// suggestions tells.</summary>
    public static string GetPseudonym([Parent] CandidatureNode candidature, Pseudonyms pseudonyms, Actor actor) => actor.IsEmployer
        ? pseudonyms.Of(actor, candidature.Entity.OfferId, candidature.Entity.CandidateId)
        : pseudonyms.Of(actor, candidature.Entity.CandidateId);

    /// <summary>A word from who began it. For an employer its own; another's while the introduction holds, since it may name the person.</summary>
    public static async Task<string?> GetMessageAsync(
        [Parent] CandidatureNode candidature, Actor actor, IntroducedDataLoader introduced, CancellationToken cancel) =>
        candidature.Entity is { Message: not null, RequestedBy: CandidatureOrigin.Company or CandidatureOrigin.Carrier }
            || (candidature.Entity.Message is not null && await IsKnownAsync(candidature, actor, introduced, cancel))
            ? candidature.Entity.Message
            : null;

    /// <summary>What the caller may do with it now.</summary>
    [ListSize(AssumedSize = 10)]
    public static async Task<IReadOnlyList<CandidatureMove>> GetAllowedMovesAsync(
        [Parent] CandidatureNode candidature, Actor actor, FollowedDataLoader followed, CancellationToken cancel) =>
        CandidatureMoves.AllowedTo(
            candidature.Entity, new(actor.Role, actor.UserId, await followed.LoadAsync(candidature.Entity.CandidateId, cancel)));

    // By this very candidature: somebody introduced elsewhere stays a pseudonym here.
    private static async Task<bool> IsKnownAsync(CandidatureNode candidature, Actor actor, IntroducedDataLoader introduced, CancellationToken cancel) =>
        !actor.IsEmployer || await introduced.LoadAsync(candidature.Entity.Id, cancel);
}

/// <summary>Candidatures by identifier, as far as the caller may see them.</summary>
internal sealed class CandidatureByIdDataLoader(IBatchScheduler scheduler, CandidatureStore store, Actor actor)
    : BatchDataLoader<CandidatureId, Candidature>(scheduler)
{
    protected override Task<IReadOnlyDictionary<CandidatureId, Candidature>> LoadBatchAsync(
        IReadOnlyList<CandidatureId> keys, CancellationToken cancellationToken) =>
        store.FindManyAsync(actor, [.. keys], cancellationToken);
}

/// <summary>In which candidatures an employer knows who the person is.</summary>
internal sealed class IntroducedDataLoader(IBatchScheduler scheduler, CandidatureStore store, Actor actor)
    : BatchDataLoader<CandidatureId, bool>(scheduler)
{
    protected override async Task<IReadOnlyDictionary<CandidatureId, bool>> LoadBatchAsync(
        IReadOnlyList<CandidatureId> keys, CancellationToken cancellationToken)
    {
        var known = await store.IntroducedAsync(actor, [.. keys], cancellationToken);
        return keys.ToDictionary(key => key, known.Contains);
    }
}

/// <summary>Which people a prescripteur follows.</summary>
internal sealed class FollowedDataLoader(IBatchScheduler scheduler, CandidatureStore store)
    : BatchDataLoader<CandidateId, bool>(scheduler)
{
    protected override async Task<IReadOnlyDictionary<CandidateId, bool>> LoadBatchAsync(
        IReadOnlyList<CandidateId> keys, CancellationToken cancellationToken)
    {
        var followed = await store.FollowedAsync([.. keys], cancellationToken);
        return keys.ToDictionary(key => key, followed.Contains);
    }
}

/// <summary>The last candidature of each pair of an offer and a person, as far as the caller may see it.</summary>
internal sealed class CandidatureOfPairDataLoader(IBatchScheduler scheduler, CandidatureStore store, Actor actor)
    : BatchDataLoader<OfferAndPerson, Candidature>(scheduler)
{
    protected override async Task<IReadOnlyDictionary<OfferAndPerson, Candidature>> LoadBatchAsync(
        IReadOnlyList<OfferAndPerson> keys, CancellationToken cancellationToken)
    {
        var found = await store.LastOfPairsAsync(actor, [.. keys.Select(key => (key.Offer, key.Person))], cancellationToken);
        return found.ToDictionary(candidature => new OfferAndPerson(candidature.OfferId, candidature.CandidateId));
    }
}

/// <summary>A pair.</summary>
internal readonly record struct OfferAndPerson(OfferId Offer, CandidateId Person);
