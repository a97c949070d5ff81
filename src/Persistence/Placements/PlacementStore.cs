using Matching.Persistence.Reading;
using Matching.Persistence.Writing;

namespace Matching.Persistence.Placements;

/// <summary>Keeps hires. Every operation sees and changes only what its actor may.</summary>
public sealed class PlacementStore : AggregateStore<Placement, PlacementId>
{
    internal PlacementStore(AggregateReader reads, AggregateWriter writes)
        : base(reads, writes, new(PlacementRights.PlacementsOf, PlacementRights.PlacementsWritableBy)) { }

    /// <summary>The placement with the owner's own reference; the natural key of imports.</summary>
    public Task<Placement?> FindByReferenceAsync(Actor actor, string reference, CancellationToken cancel) =>
        Reads.OneAsync(context => context.PlacementsOf(actor).Where(placement => placement.Reference == reference), cancel);

    /// <summary>Reads of the placements the actor may see.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="read">Sorts, pages or counts them, and reads the result to its end.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public Task<TResult> QueryAsync<TResult>(Actor actor, Func<IQueryable<Placement>, CancellationToken, Task<TResult>> read, CancellationToken cancel) =>
        QueryAsync(actor, (placements, _) => placements, read, cancel);
}
