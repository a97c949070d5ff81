using Matching.GraphQL.Execution.Batching;

namespace Matching.Api.Candidatures;

/// <summary>Candidatures by identifier, as far as the caller may see them.</summary>
internal sealed class CandidatureByIdDataLoader(IBatchScheduler scheduler, CandidatureStore store, Actor actor)
    : BatchDataLoader<CandidatureId, Candidature>(scheduler)
{
    protected override Task<IReadOnlyDictionary<CandidatureId, Candidature>> LoadBatchAsync(
        IReadOnlyList<CandidatureId> keys, CancellationToken cancellationToken) =>
        store.FindManyAsync(actor, [.. keys], cancellationToken);
}
