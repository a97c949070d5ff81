using Matching.Api.Candidatures;
using Matching.Api.Offers;
using Matching.GraphQL.Annotations;

namespace Matching.Api.Matches;

/// <summary>An offer for a candidate, explained.</summary>
[ObjectType, GraphQLName("OfferMatch")]
internal sealed class OfferMatchNode(ShownMatch shown) : MatchNode(shown)
{
    private readonly OfferId _offer = shown.Whole!.OfferId;
    private readonly CandidateId _candidate = shown.Whole!.CandidateId;

    /// <summary>The offer.</summary>
    public async Task<OfferNode?> GetOfferAsync(OfferByIdDataLoader offers, CancellationToken cancel) =>
        await offers.LoadAsync(_offer, cancel) is { } offer ? new(offer) : null;

    /// <summary>What is running, or ran last, between the person and this offer: such offers are near misses. Null where there is nothing.</summary>
    public async Task<CandidatureNode?> GetCandidatureAsync(CandidatureOfPairDataLoader candidatures, Actor actor, CancellationToken cancel) =>
        await candidatures.LoadAsync(new OfferAndPerson(_offer, _candidate), cancel) is { } candidature ? new(candidature, actor) : null;
}
