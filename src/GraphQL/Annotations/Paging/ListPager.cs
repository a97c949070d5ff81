using System.Globalization;

namespace Matching.GraphQL.Annotations;

/// <summary>Pages over plain lists and queries by position; a cursor is the item's index from 0.</summary>
internal static class ListPager
{
    public static async ValueTask<Connection<T>> PageAsync<T>(IEnumerable<T> list, PagingArguments paging, CancellationToken cancellationToken)
    {
        var start = paging.After is null ? 0 : Index(paging.After, "after") + 1L;
        var end = paging.Before is null ? (long?)null : Index(paging.Before, "before");
        if (paging.IsBackward)
        {
            end = Math.Min(end ?? long.MaxValue, await CountAsync(list, cancellationToken));
            start = Math.Max(start, end.Value - paging.Size);
        }

        // One item more than asked tells whether another page follows.
        var room = end is null ? paging.Size : (int)Math.Clamp(end.Value - start, 0, paging.Size);
        var items = await TakeAsync(list, (int)Math.Min(start, int.MaxValue), room + 1, cancellationToken);
        var edges = items.Take(room).Select((item, offset) => new Edge<T>(item, Cursor.Encode((start + offset).ToString(CultureInfo.InvariantCulture)))).ToList();
        return new(edges, items.Count > room, start > 0 && (edges.Count > 0 || paging.After is not null), cancel => CountAsync(list, cancel));
    }

    private static int Index(string place, string argument) =>
        int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : throw Cursor.Invalid(argument);

    private static Task<int> CountAsync<T>(IEnumerable<T> list, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(list is IQueryable<T> query ? query.Count() : list.Count());
    }

    private static async Task<List<T>> TakeAsync<T>(IEnumerable<T> list, int skip, int take, CancellationToken cancellationToken)
    {
        var part = list is IQueryable<T> query ? query.Skip(skip).Take(take) : list.Skip(skip).Take(take);
        if (part is not IAsyncEnumerable<T> asynchronous) return [.. part];

        var items = new List<T>();
        await foreach (var item in asynchronous.WithCancellation(cancellationToken)) items.Add(item);
        return items;
    }
}
