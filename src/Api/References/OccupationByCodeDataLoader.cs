using Matching.GraphQL.Execution.Batching;

namespace Matching.Api.References;

/// <summary>Occupations by ROME code.</summary>
internal sealed class OccupationByCodeDataLoader(IBatchScheduler scheduler, ReferenceStore references) : BatchDataLoader<RomeCode, Occupation>(scheduler)
{
    protected override Task<IReadOnlyDictionary<RomeCode, Occupation>> LoadBatchAsync(IReadOnlyList<RomeCode> keys, CancellationToken cancellationToken) =>
        references.OccupationsAsync([.. keys], cancellationToken);
}
