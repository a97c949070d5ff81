using Matching.Persistence.Reading;
using Matching.Persistence.Writing;

namespace Matching.Persistence.Marches;

/// <summary>Keeps the marchés with their lots and obligations. Every operation sees and changes only what its actor may.</summary>
public sealed class MarcheStore
{
    private readonly AggregateReader _reads;
    private readonly AggregateWriter _writes;

    internal MarcheStore(AggregateReader reads, AggregateWriter writes) => (_reads, _writes) = (reads, writes);

    /// <summary>One marché; null when there is none or the actor may not know of it.</summary>
    public Task<Marche?> FindAsync(Actor actor, MarcheId id, CancellationToken cancel) =>
        _reads.OneAsync(context => context.MarchesOf(actor).Where(marche => marche.Id == id), cancel);

    /// <summary>Several marchés at once, by identifier; those that are absent or hidden are left out.</summary>
    public Task<IReadOnlyDictionary<MarcheId, Marche>> FindManyAsync(Actor actor, IReadOnlyCollection<MarcheId> ids, CancellationToken cancel) =>
        _reads.ManyAsync(context => context.MarchesOf(actor).Where(marche => ids.Contains(marche.Id)), marche => marche.Id, cancel);

    /// <summary>The marché with the buyer's reference; the natural key of imports.</summary>
    public Task<Marche?> FindByReferenceAsync(Actor actor, BuyerId buyer, string reference, CancellationToken cancel) =>
        _reads.OneAsync(
            context => context.MarchesOf(actor).Where(marche => marche.BuyerId == buyer && marche.Reference == reference),
            cancel);

    /// <summary>Reads of the marchés the actor may see.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="read">Sorts, pages or counts them, and reads the result to its end.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public Task<TResult> QueryAsync<TResult>(Actor actor, MarcheFilter filter, Func<IQueryable<Marche>, CancellationToken, Task<TResult>> read, CancellationToken cancel) =>
        _reads.QueryAsync(context => filter.Apply(context.MarchesOf(actor), context), read, cancel);

    /// <summary>Enters a marché.</summary>
    /// <param name="actor">Who enters it: a facilitateur, for the own desk or territory.</param>
    /// <param name="operation">The command's name for the audit.</param>
    /// <param name="marche">The marché; its version is given by the store.</param>
    /// <param name="request">Makes the command repeatable; null when it need not be.</param>
    /// <param name="cancel">Cancels before the commit.</param>
    /// <returns><see cref="Written{T}"/>, <see cref="IdempotencyKeyReused{T}"/> or <see cref="Refused{T}"/>.</returns>
    public Task<WriteOutcome<Marche>> CreateAsync(Actor actor, string operation, Marche marche, IdempotentRequest? request, CancellationToken cancel) =>
        _writes.CreateAsync(
            new Creation<Marche>
            {
                Actor = actor,
                Operation = operation,
                Aggregate = marche,
                Id = marche.Id.Value,
                Writable = (context, id) => context.MarchesWritableBy(actor).Where(known => known.Id == new MarcheId(id)),
                Request = request,
            },
            cancel);

    /// <summary>Replaces a marché by its next version.</summary>
    /// <param name="actor">Who changes it.</param>
    /// <param name="operation">The command's name for the audit.</param>
    /// <param name="id">The marché.</param>
    /// <param name="expectedVersion">The version that the actor has seen.</param>
    /// <param name="change">Makes the next version from the present one, or refuses.</param>
    /// <param name="cancel">Cancels before the commit.</param>
    /// <returns><see cref="Written{T}"/>, <see cref="ConcurrencyConflict{T}"/>, <see cref="Refused{T}"/> or <see cref="NotFound{T}"/>.</returns>
    public Task<WriteOutcome<Marche>> UpdateAsync(
        Actor actor, string operation, MarcheId id, long expectedVersion, Func<Marche, Transition<Marche>> change, CancellationToken cancel) =>
        _writes.UpdateAsync(
            new Revision<Marche>
            {
                Actor = actor,
                Operation = operation,
                Writable = context => context.MarchesWritableBy(actor).Where(marche => marche.Id == id),
                ExpectedVersion = expectedVersion,
                Change = change,
            },
            cancel);
}
