using Matching.GraphQL.Execution.Batching;

namespace Matching.Api.Marches;

/// <summary>Marchés by identifier, as far as the caller may see them.</summary>
internal sealed class MarcheByIdDataLoader(IBatchScheduler scheduler, MarcheStore store, Actor actor) : BatchDataLoader<MarcheId, Marche>(scheduler)
{
    protected override Task<IReadOnlyDictionary<MarcheId, Marche>> LoadBatchAsync(IReadOnlyList<MarcheId> keys, CancellationToken cancellationToken) =>
        store.FindManyAsync(actor, [.. keys], cancellationToken);
}
