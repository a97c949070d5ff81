using Matching.Api.Candidates;
using Matching.Api.Marches;
using Matching.Api.Matches;
using Matching.Api.References;
using Matching.Api.Structures;
using Matching.GraphQL.Annotations;
using Matching.GraphQL.Execution.Batching;
using Microsoft.AspNetCore.Authorization;

namespace Matching.Api.Offers;

/// <summary>What an offer leads to.</summary>
[ExtendObjectType<OfferNode>]
internal static class OfferRelations
{
    /// <summary>Finds an offer for <c>node</c>.</summary>
    [NodeResolver]
    public static Task<OfferNode?> GetAsync(OfferId id, OfferByIdDataLoader offers, CancellationToken cancel) => OfferQueries.GetOfferAsync(id, offers, cancel);

    /// <summary>The occupation.</summary>
    public static async Task<OccupationNode?> GetOccupationAsync([Parent] OfferNode offer, OccupationByCodeDataLoader occupations, CancellationToken cancel) =>
        await occupations.LoadAsync(offer.Rome, cancel) is { } occupation ? new(occupation) : null;

    /// <summary>The marché whose hours the offer serves; null when the caller may not see it.</summary>
    public static async Task<MarcheNode?> GetMarcheAsync([Parent] OfferNode offer, MarcheByIdDataLoader marches, CancellationToken cancel) =>
        await marches.LoadAsync(offer.Entity.MarcheId, cancel) is { } marche ? new(marche) : null;

    /// <summary>The company that owns the offer.</summary>
    public static async Task<ContractorNode?> GetContractorAsync([Parent] OfferNode offer, ContractorByIdDataLoader contractors, CancellationToken cancel) =>
        await contractors.LoadAsync(offer.Entity.ContractorId, cancel) is { } contractor ? new(contractor) : null;

    /// <summary>
    /// The candidates for this offer, best first, each explained. A prescripteur sees those of the own structure. A company sees pseudonyms, of
    /// the first 50 at most and of none where fewer than 25 can be told of alike; its `totalCount` is rounded down to 5, 10, 20, 50, 100, 200,
    /// 500 and so on, but never below the number listed.
    /// </summary>
    [Authorize]
    [UsePaging(MaxPageSize = 100, IncludeTotalCount = true, ConnectionName = "SuggestedCandidates")]
    [Cost(EngineCost.Run, Scale = EngineCost.People)]
    public static async Task<Page<CandidateMatchNode>?> GetSuggestedCandidatesAsync(
        [Parent] OfferNode offer, PagingArguments paging, Suggestions suggestions, CancellationToken cancel) =>
        await suggestions.CandidatesForAsync(offer.Entity, paging, cancel);

    /// <summary>Candidates who just miss this offer, fewest blockers first, then best first: what is missing, and by how much. Not for companies.</summary>
    /// <param name="first">How many at most, 0 to 100.</param>
    /// <param name="blockers">By how many excluding blockers at most, 1 to 11.</param>
    [Authorize]
    [Cost(EngineCost.Run, Scale = EngineCost.People), ListSize(SlicingArguments = ["first"])]
    public static async Task<IReadOnlyList<CandidateMatchNode>?> GetNearMissesAsync(
        [Parent] OfferNode offer, Suggestions suggestions, CancellationToken cancel, int first = 10, int blockers = 1) =>
        await suggestions.CandidatesMissedByAsync(offer.Entity, first, blockers, cancel);

    /// <summary>What makes the difference between two candidates for this offer; null when either takes no part in matching or the caller may not see them. Not
    /// for companies.</summary>
    /// <param name="first">The global identifier of the one.</param>
    /// <param name="second">The global identifier of the other.</param>
    [Authorize]
    [Cost(EngineCost.Run, Scale = EngineCost.People)]
    public static async Task<MatchComparisonNode?> GetCompareCandidatesAsync(
        [Parent] OfferNode offer, [ID<CandidateNode>] CandidateId first, [ID<CandidateNode>] CandidateId second, Suggestions suggestions,
        CancellationToken cancel) =>
        await suggestions.CompareAsync(offer.Entity, first, second, cancel);
}

/// <summary>Offers by identifier, as far as the caller may see them.</summary>
internal sealed class OfferByIdDataLoader(IBatchScheduler scheduler, OfferStore store, Actor actor) : BatchDataLoader<OfferId, Offer>(scheduler)
{
    protected override Task<IReadOnlyDictionary<OfferId, Offer>> LoadBatchAsync(IReadOnlyList<OfferId> keys, CancellationToken cancellationToken) =>
        store.FindManyAsync(actor, [.. keys], cancellationToken);
}
