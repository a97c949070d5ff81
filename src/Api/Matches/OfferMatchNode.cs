using Matching.Api.Offers;
using Matching.GraphQL.Annotations;

namespace Matching.Api.Matches;

/// <summary>An offer for a candidate, explained.</summary>
[ObjectType, GraphQLName("OfferMatch")]
internal sealed class OfferMatchNode(ShownMatch shown) : MatchNode(shown)
{
    private readonly OfferId _offer = shown.Whole!.OfferId;

    /// <summary>The offer.</summary>
    public async Task<OfferNode?> GetOfferAsync(OfferByIdDataLoader offers, CancellationToken cancel) =>
        await offers.LoadAsync(_offer, cancel) is { } offer ? new(offer) : null;
}
