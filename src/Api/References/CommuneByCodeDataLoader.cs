using Matching.GraphQL.Execution.Batching;

namespace Matching.Api.References;

/// <summary>Communes by INSEE code.</summary>
internal sealed class CommuneByCodeDataLoader(IBatchScheduler scheduler, ReferenceStore references) : BatchDataLoader<InseeCode, Commune>(scheduler)
{
    protected override Task<IReadOnlyDictionary<InseeCode, Commune>> LoadBatchAsync(IReadOnlyList<InseeCode> keys, CancellationToken cancellationToken) =>
        references.CommunesAsync([.. keys], cancellationToken);
}
