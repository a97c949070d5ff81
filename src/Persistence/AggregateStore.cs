using System.Linq.Expressions;
using Matching.Persistence.Conversions;
using Matching.Persistence.Reading;
using Matching.Persistence.Writing;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence;

/// <summary>Which aggregates of one kind a caller may see, and which of them change.</summary>
internal sealed record AggregateRights<T>(Func<MatchingDbContext, Actor, IQueryable<T>> Readable, Func<MatchingDbContext, Actor, IQueryable<T>> Writable)
    where T : class
{
    /// <summary>What a caller may enter: what they may also change, unless said otherwise.</summary>
    public Func<MatchingDbContext, Actor, IQueryable<T>> Creatable { get; init; } = Writable;
}

/// <summary>Keeps the aggregates of one kind. Every operation sees and changes only what its actor may.</summary>
/// <typeparam name="T">The aggregate; has an <c>Id</c>.</typeparam>
/// <typeparam name="TId">Its identifier.</typeparam>
public abstract class AggregateStore<T, TId>
    where T : class
    where TId : struct
{
    private static readonly IdentifierConverter<TId> Identifiers = new();
    private static readonly Func<T, TId> IdOf = CompileIdOf();

    private readonly AggregateWriter _writes;
    private readonly AggregateRights<T> _rights;

    private protected AggregateStore(AggregateReader reads, AggregateWriter writes, AggregateRights<T> rights) =>
        (Reads, _writes, _rights) = (reads, writes, rights);

    private protected AggregateReader Reads { get; }

    /// <summary>One of them; null when there is none or the actor may not know of it.</summary>
    public virtual Task<T?> FindAsync(Actor actor, TId id, CancellationToken cancel) =>
        Reads.OneAsync(context => ById(_rights.Readable(context, actor), id), cancel);

    /// <summary>Several at once, by identifier; those that are absent or hidden are left out.</summary>
    public virtual Task<IReadOnlyDictionary<TId, T>> FindManyAsync(Actor actor, IReadOnlyCollection<TId> ids, CancellationToken cancel) =>
        Reads.ManyAsync(context => _rights.Readable(context, actor).Where(aggregate => ids.Contains(EF.Property<TId>(aggregate, "Id"))), IdOf, cancel);

    /// <summary>Enters one.</summary>
    /// <param name="actor">Who enters it; only what they have a right to.</param>
    /// <param name="operation">The command's name for the audit.</param>
    /// <param name="aggregate">What is entered; its version is given by the store.</param>
    /// <param name="request">Makes the command repeatable; null when it need not be.</param>
    /// <param name="cancel">Cancels before the commit.</param>
    /// <returns><see cref="Written{T}"/>, <see cref="IdempotencyKeyReused{T}"/> or <see cref="Refused{T}"/>.</returns>
    public Task<WriteOutcome<T>> CreateAsync(Actor actor, string operation, T aggregate, IdempotentRequest? request, CancellationToken cancel) =>
        _writes.CreateAsync(
            new Creation<T>
            {
                Actor = actor,
                Operation = operation,
                Aggregate = aggregate,
                Id = (Guid)Identifiers.ConvertToProvider(IdOf(aggregate))!,
                Writable = (context, id) => ById(_rights.Creatable(context, actor), (TId)Identifiers.ConvertFromProvider(id)!),
                Refusal = (context, stop) => CreationRefusalAsync(context, actor, aggregate, stop),
                Beside = (context, stop) => KeepBesideAsync(context, aggregate, stop),
                Request = request,
            },
            cancel);

    /// <summary>Replaces one by its next version.</summary>
    /// <param name="actor">Who changes it.</param>
    /// <param name="operation">The command's name for the audit.</param>
    /// <param name="id">The one to change.</param>
    /// <param name="expectedVersion">The version that the actor has seen.</param>
    /// <param name="change">Makes the next version from the present one, or refuses.</param>
    /// <param name="cancel">Cancels before the commit.</param>
    /// <returns><see cref="Written{T}"/>, <see cref="ConcurrencyConflict{T}"/>, <see cref="Refused{T}"/> or <see cref="NotFound{T}"/>.</returns>
    public Task<WriteOutcome<T>> UpdateAsync(
        Actor actor, string operation, TId id, long expectedVersion, Func<T, Transition<T>> change, CancellationToken cancel) =>
        _writes.UpdateAsync(
            new Revision<T>
            {
                Actor = actor,
                Operation = operation,
                Writable = context => ById(_rights.Writable(context, actor), id),
                ExpectedVersion = expectedVersion,
                Change = change,
                Refusal = RefusalAsync,
            },
            cancel);

    /// <summary>Replaces one by its next version, in a way of the store's own.</summary>
    private protected Task<WriteOutcome<T>> ReviseAsync(Revision<T> revision, CancellationToken cancel) => _writes.UpdateAsync(revision, cancel);

    /// <summary>A query on those that the actor may see, handed to whoever reads it to its end.</summary>
    private protected Task<TResult> QueryAsync<TResult>(
        Actor actor, Func<IQueryable<T>, MatchingDbContext, IQueryable<T>> filter, Func<IQueryable<T>, CancellationToken, Task<TResult>> read,
        CancellationToken cancel) =>
        Reads.QueryAsync(context => filter(_rights.Readable(context, actor), context), read, cancel);

    /// <summary>Checks inside the transaction what a new aggregate alone cannot know; null when all is well.</summary>
    private protected virtual Task<InputFault?> CreationRefusalAsync(MatchingDbContext context, Actor actor, T created, CancellationToken cancel) =>
        Task.FromResult<InputFault?>(null);

    /// <summary>Adds to the unit of work what is kept beside a new aggregate.</summary>
    private protected virtual Task KeepBesideAsync(MatchingDbContext context, T created, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Checks inside the transaction what the two versions of a change cannot know; null when all is well.</summary>
    private protected virtual Task<InputFault?> RefusalAsync(MatchingDbContext context, T before, T after, CancellationToken cancel) =>
        Task.FromResult<InputFault?>(null);

    private protected static IQueryable<T> ById(IQueryable<T> aggregates, TId id) =>
        aggregates.Where(aggregate => EF.Property<TId>(aggregate, "Id").Equals(id));

    private static Func<T, TId> CompileIdOf()
    {
        var aggregate = Expression.Parameter(typeof(T));
        return Expression.Lambda<Func<T, TId>>(Expression.Property(aggregate, "Id"), aggregate).Compile();
    }
}
