using Matching.GraphQL.Execution.Batching;

namespace Matching.Api.Candidates;

/// <summary>Of each file, the others that the caller may see with the same name and birth date.</summary>
internal sealed class NamesakesDataLoader(IBatchScheduler scheduler, CandidateStore store, Actor actor)
    : BatchDataLoader<Candidate, IReadOnlyList<Candidate>>(scheduler)
{
    protected override async Task<IReadOnlyDictionary<Candidate, IReadOnlyList<Candidate>>> LoadBatchAsync(
        IReadOnlyList<Candidate> keys, CancellationToken cancellationToken)
    {
        var namesakes = await store.NamesakesAsync(actor, [.. keys], cancellationToken);
        return keys.ToDictionary(file => file, file => (IReadOnlyList<Candidate>)[.. namesakes[file.Id]]);
    }
}
