using Matching.Persistence.Reading;
using Matching.Persistence.Writing;

namespace Matching.Persistence.Marches;

/// <summary>Keeps the marchés with their lots and obligations. Every operation sees and changes only what its actor may.</summary>
public sealed class MarcheStore : AggregateStore<Marche, MarcheId>
{
    internal MarcheStore(AggregateReader reads, AggregateWriter writes)
        : base(reads, writes, new(MarcheRights.MarchesOf, MarcheRights.MarchesWritableBy)) { }

    /// <summary>The marché with the buyer's reference; the natural key of imports.</summary>
    public Task<Marche?> FindByReferenceAsync(Actor actor, BuyerId buyer, string reference, CancellationToken cancel) =>
        Reads.OneAsync(
            context => context.MarchesOf(actor).Where(marche => marche.BuyerId == buyer && marche.Reference == reference),
            cancel);

    /// <summary>Reads of the marchés the actor may see.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="read">Sorts, pages or counts them, and reads the result to its end.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public Task<TResult> QueryAsync<TResult>(
        Actor actor, MarcheFilter filter, Func<IQueryable<Marche>, CancellationToken, Task<TResult>> read, CancellationToken cancel) =>
        QueryAsync(actor, filter.Apply, read, cancel);
}
