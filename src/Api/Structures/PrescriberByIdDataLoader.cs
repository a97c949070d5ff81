using Matching.GraphQL.Execution.Batching;

namespace Matching.Api.Structures;

/// <summary>Prescribers by identifier, without those whose name would tell a situation to the caller.</summary>
internal sealed class PrescriberByIdDataLoader(IBatchScheduler scheduler, StructureStore<Prescriber, PrescriberId> store, Actor actor)
    : BatchDataLoader<PrescriberId, Prescriber>(scheduler)
{
    protected override Task<IReadOnlyDictionary<PrescriberId, Prescriber>> LoadBatchAsync(
        IReadOnlyList<PrescriberId> keys, CancellationToken cancellationToken) =>
        store.FindManyAsync(actor, [.. keys], cancellationToken);
}
