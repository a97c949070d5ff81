using Matching.GraphQL.Execution.Batching;

namespace Matching.Api.Structures;

/// <summary>Contractors by identifier.</summary>
internal sealed class ContractorByIdDataLoader(IBatchScheduler scheduler, StructureStore<Contractor, ContractorId> store, Actor actor)
    : BatchDataLoader<ContractorId, Contractor>(scheduler)
{
    protected override Task<IReadOnlyDictionary<ContractorId, Contractor>> LoadBatchAsync(
        IReadOnlyList<ContractorId> keys, CancellationToken cancellationToken) =>
        store.FindManyAsync(actor, [.. keys], cancellationToken);
}
