using Matching.GraphQL.Execution.Batching;

namespace Matching.Api.Structures;

/// <summary>Buyers by identifier.</summary>
internal sealed class BuyerByIdDataLoader(IBatchScheduler scheduler, StructureStore<Buyer, BuyerId> store, Actor actor)
    : BatchDataLoader<BuyerId, Buyer>(scheduler)
{
    protected override Task<IReadOnlyDictionary<BuyerId, Buyer>> LoadBatchAsync(IReadOnlyList<BuyerId> keys, CancellationToken cancellationToken) =>
        store.FindManyAsync(actor, [.. keys], cancellationToken);
}
