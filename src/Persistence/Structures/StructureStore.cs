using Matching.Persistence.Reading;
using Matching.Persistence.Writing;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Structures;

/// <summary>Keeps one kind of structure: buyers, contractors, prescribers, carrier employers, clause desks or facilitateurs.</summary>
/// <typeparam name="T">The structure; has an <c>Id</c> and a <c>Name</c>.</typeparam>
/// <typeparam name="TId">Its identifier.</typeparam>
public sealed class StructureStore<T, TId> : AggregateStore<T, TId>
    where T : class
    where TId : struct
{
    private readonly AggregateRights<T> _rights;

    internal StructureStore(AggregateReader reads, AggregateWriter writes, AggregateRights<T> rights)
        : base(reads, writes, rights) => _rights = rights;

    /// <summary>The structures of that name, whatever its letter case, accents and blanks.</summary>
    public Task<IReadOnlyList<T>> FindByNameAsync(Actor actor, string name, CancellationToken cancel)
    {
        var folded = Spelling.Fold(name);
        return Reads.AllAsync(
            context => _rights.Readable(context, actor).Where(structure => Spelling.Fold(EF.Property<string>(structure, "Name")) == folded), cancel);
    }

    /// <summary>Reads of the structures the actor may see.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="read">Sorts, pages or counts them, and reads the result to its end.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public Task<TResult> QueryAsync<TResult>(Actor actor, Func<IQueryable<T>, CancellationToken, Task<TResult>> read, CancellationToken cancel) =>
        QueryAsync(actor, (structures, _) => structures, read, cancel);
}
