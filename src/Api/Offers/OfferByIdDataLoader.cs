using Matching.GraphQL.Execution.Batching;

namespace Matching.Api.Offers;

/// <summary>Offers by identifier, as far as the caller may see them.</summary>
internal sealed class OfferByIdDataLoader(IBatchScheduler scheduler, OfferStore store, Actor actor) : BatchDataLoader<OfferId, Offer>(scheduler)
{
    protected override Task<IReadOnlyDictionary<OfferId, Offer>> LoadBatchAsync(IReadOnlyList<OfferId> keys, CancellationToken cancellationToken) =>
        store.FindManyAsync(actor, [.. keys], cancellationToken);
}
