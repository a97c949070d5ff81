using System.Linq.Expressions;
using System.Reflection;
using Matching.GraphQL.Annotations;

namespace Matching.GraphQL.Data;

/// <summary>
/// Pages through queries by the values of the keys they are sorted by: what is added or removed elsewhere moves nothing, and a
/// late page costs as much as the first. A cursor holds the values, readable by whoever decodes it.
/// </summary>
internal static class KeysetPager
{
    /// <summary>One page, read with one statement; another counts when the total is asked for.</summary>
    /// <exception cref="Errors.GraphQLException">A cursor is none of this order.</exception>
    public static async Task<Page<T>> PageAsync<T>(
        IQueryable<T> query, IReadOnlyList<PropertyInfo> unique, PagingArguments paging, CancellationToken cancellationToken)
    {
        var (source, projection) = QueryOrder.WithoutProjection(query);
        var keys = UniqueKey.Complete(QueryOrder.KeysOf(source), typeof(T), unique);
        var cursor = new KeysetCursor(keys);
        var window = Between(source, keys, cursor, paging);

        // Counted at once: the query may not live as long as the page, nor bear a second reader.
        Func<CancellationToken, Task<int>> countAll = cancel => source.CountAllAsync(cancel);
        if (paging.WantsTotalCount && await countAll(cancellationToken) is var count) countAll = _ => Task.FromResult(count);
        if (!paging.WantsItems) return new([], false, false, [], countAll);

        // One item more than asked tells whether another page follows.
        var rows = await KeysetOrder.Sort(window, keys, paging.IsBackward).Select(Row(keys, projection)).Take(paging.Size + 1).ReadAsync(cancellationToken);
        var goesOn = rows.Count > paging.Size;
        if (goesOn) rows.RemoveAt(paging.Size);
        if (paging.IsBackward) rows.Reverse();
        return new(
            [.. rows.Select(row => row.Item)],
            paging.IsBackward ? paging.Before is not null : goesOn || paging.Before is not null,
            paging.IsBackward ? goesOn || paging.After is not null : paging.After is not null,
            [.. rows.Select(row => cursor.Write(row.Keys))],
            countAll);
    }

    private static IQueryable<T> Between<T>(IQueryable<T> source, IReadOnlyList<SortKey> keys, KeysetCursor cursor, PagingArguments paging)
    {
        if (paging.After is not null) source = source.Where(KeysetOrder.Beyond<T>(keys, cursor.Read(paging.After, "after"), isBefore: false));
        if (paging.Before is not null) source = source.Where(KeysetOrder.Beyond<T>(keys, cursor.Read(paging.Before, "before"), isBefore: true));
        return source;
    }

    private static Expression<Func<T, KeyedRow<T>>> Row<T>(IReadOnlyList<SortKey> keys, Expression<Func<T, T>>? projection)
    {
        var item = Expression.Parameter(typeof(T), "item");
        var values = Expression.NewArrayInit(typeof(object), keys.Select(key => Expression.Convert(key.Of(item), typeof(object))));
        var content = projection is null ? item : ParameterReplacement.In(projection, item);
        return Expression.Lambda<Func<T, KeyedRow<T>>>(Expression.New(typeof(KeyedRow<T>).GetConstructors()[0], content, values), item);
    }

    private sealed class KeyedRow<T>(T item, object?[] keys)
    {
        public T Item { get; } = item;

        public object?[] Keys { get; } = keys;
    }
}
