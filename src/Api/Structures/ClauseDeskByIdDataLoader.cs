using Matching.GraphQL.Execution.Batching;

namespace Matching.Api.Structures;

/// <summary>Clause desks by identifier.</summary>
internal sealed class ClauseDeskByIdDataLoader(IBatchScheduler scheduler, StructureStore<ClauseDesk, ClauseDeskId> store, Actor actor)
    : BatchDataLoader<ClauseDeskId, ClauseDesk>(scheduler)
{
    protected override Task<IReadOnlyDictionary<ClauseDeskId, ClauseDesk>> LoadBatchAsync(
        IReadOnlyList<ClauseDeskId> keys, CancellationToken cancellationToken) =>
        store.FindManyAsync(actor, [.. keys], cancellationToken);
}
