using System.Linq.Expressions;
using Matching.Persistence.Conversions;
using Matching.Persistence.Reading;
using Matching.Persistence.Writing;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Structures;

/// <summary>Keeps one kind of structure: buyers, contractors, prescribers, carrier employers, clause desks or facilitateurs.</summary>
/// <typeparam name="T">The structure; has an <c>Id</c> and a <c>Name</c>.</typeparam>
/// <typeparam name="TId">Its identifier.</typeparam>
public sealed class StructureStore<T, TId>
    where T : class
    where TId : struct
{
    private readonly AggregateReader _reads;
    private readonly AggregateWriter _writes;
    private readonly StructureRights<T> _rights;
    private readonly Func<T, TId> _id;
    private readonly Func<TId, Guid> _value;
    private readonly Func<Guid, TId> _make;

    internal StructureStore(AggregateReader reads, AggregateWriter writes, StructureRights<T> rights)
    {
        (_reads, _writes, _rights) = (reads, writes, rights);
        var converter = new IdentifierConverter<TId>();
        _value = id => (Guid)converter.ConvertToProvider(id)!;
        _make = value => (TId)converter.ConvertFromProvider(value)!;
        var structure = Expression.Parameter(typeof(T));
        _id = Expression.Lambda<Func<T, TId>>(Expression.Property(structure, "Id"), structure).Compile();
    }

    /// <summary>One structure; null when there is none or the actor may not know of it.</summary>
    public async Task<T?> FindAsync(Actor actor, TId id, CancellationToken cancel) =>
        (await FindManyAsync(actor, [id], cancel)).GetValueOrDefault(id);

    /// <summary>Several structures at once, by identifier; those that are absent or hidden are left out.</summary>
    public Task<IReadOnlyDictionary<TId, T>> FindManyAsync(Actor actor, IReadOnlyCollection<TId> ids, CancellationToken cancel) =>
        _reads.ManyAsync(context => _rights.Readable(context, actor).Where(structure => ids.Contains(EF.Property<TId>(structure, "Id"))), _id, cancel);

    /// <summary>The structures of that name, whatever its letter case, accents and blanks.</summary>
    public Task<IReadOnlyList<T>> FindByNameAsync(Actor actor, string name, CancellationToken cancel)
    {
        var folded = Spelling.Fold(name);
        return _reads.AllAsync(
            context => _rights.Readable(context, actor).Where(structure => Spelling.Fold(EF.Property<string>(structure, "Name")) == folded), cancel);
    }

    /// <summary>Reads of the structures the actor may see.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="read">Sorts, pages or counts them, and reads the result to its end.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public Task<TResult> QueryAsync<TResult>(Actor actor, Func<IQueryable<T>, CancellationToken, Task<TResult>> read, CancellationToken cancel) =>
        _reads.QueryAsync(context => _rights.Readable(context, actor), read, cancel);

    /// <summary>Enters a structure.</summary>
    /// <returns><see cref="Written{T}"/>, <see cref="IdempotencyKeyReused{T}"/> or <see cref="Refused{T}"/>.</returns>
    public Task<WriteOutcome<T>> CreateAsync(Actor actor, string operation, T structure, IdempotentRequest? request, CancellationToken cancel) =>
        _writes.CreateAsync(
            new Creation<T>
            {
                Actor = actor,
                Operation = operation,
                Aggregate = structure,
                Id = _value(_id(structure)),
                Writable = (context, value) => Writable(context, actor, _make(value)),
                Request = request,
            },
            cancel);

    /// <summary>Replaces a structure by its next version.</summary>
    /// <returns><see cref="Written{T}"/>, <see cref="ConcurrencyConflict{T}"/>, <see cref="Refused{T}"/> or <see cref="NotFound{T}"/>.</returns>
    public Task<WriteOutcome<T>> UpdateAsync(
        Actor actor, string operation, TId id, long expectedVersion, Func<T, Transition<T>> change, CancellationToken cancel) =>
        _writes.UpdateAsync(
            new Revision<T>
            {
                Actor = actor,
                Operation = operation,
                Writable = context => Writable(context, actor, id),
                ExpectedVersion = expectedVersion,
                Change = change,
            },
            cancel);

    private IQueryable<T> Writable(MatchingDbContext context, Actor actor, TId id) =>
        _rights.Writable(context, actor).Where(structure => EF.Property<TId>(structure, "Id").Equals(id));
}
