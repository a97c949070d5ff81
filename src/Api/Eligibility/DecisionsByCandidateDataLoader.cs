using Matching.GraphQL.Execution.Batching;

namespace Matching.Api.Eligibility;

/// <summary>The decisions on each person that the caller may see, the latest first.</summary>
internal sealed class DecisionsByCandidateDataLoader(IBatchScheduler scheduler, EligibilityDecisionStore store, Actor actor)
    : BatchDataLoader<CandidateId, IReadOnlyList<EligibilityDecision>>(scheduler)
{
    protected override async Task<IReadOnlyDictionary<CandidateId, IReadOnlyList<EligibilityDecision>>> LoadBatchAsync(
        IReadOnlyList<CandidateId> keys, CancellationToken cancellationToken)
    {
        var decisions = (await store.OfCandidatesAsync(actor, [.. keys], cancellationToken)).ToLookup(decision => decision.CandidateId);
        return keys.ToDictionary(key => key, key => (IReadOnlyList<EligibilityDecision>)[.. decisions[key]]);
    }
}
