using Matching.GraphQL.Execution.Batching;

namespace Matching.Api.Marches;

/// <summary>The progress of every obligation of a marché, for the marchés that the caller may see.</summary>
internal sealed class ProgressByMarcheDataLoader(IBatchScheduler scheduler, HoursStore hours, Actor actor)
    : BatchDataLoader<MarcheId, IReadOnlyList<Persistence.Marches.ObligationHours>>(scheduler)
{
    protected override async Task<IReadOnlyDictionary<MarcheId, IReadOnlyList<Persistence.Marches.ObligationHours>>> LoadBatchAsync(
        IReadOnlyList<MarcheId> keys, CancellationToken cancellationToken) =>
        (await hours.ProgressAsync(actor, [.. keys], cancellationToken))
            .GroupBy(progress => progress.MarcheId)
            .ToDictionary(group => group.Key, IReadOnlyList<Persistence.Marches.ObligationHours> (group) => [.. group]);
}
