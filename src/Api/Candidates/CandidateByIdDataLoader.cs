using Matching.GraphQL.Execution.Batching;

namespace Matching.Api.Candidates;

/// <summary>Files by identifier, as far as the caller may see them.</summary>
internal sealed class CandidateByIdDataLoader(IBatchScheduler scheduler, CandidateStore store, Actor actor) : BatchDataLoader<CandidateId, Candidate>(scheduler)
{
    protected override Task<IReadOnlyDictionary<CandidateId, Candidate>> LoadBatchAsync(IReadOnlyList<CandidateId> keys, CancellationToken cancellationToken) =>
        store.FindManyAsync(actor, [.. keys], cancellationToken);
}
