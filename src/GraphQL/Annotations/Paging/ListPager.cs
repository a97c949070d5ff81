using System.Globalization;

namespace Matching.GraphQL.Annotations;

/// <summary>Pages over lists in memory by position; a cursor is the item's index from 0.</summary>
internal static class ListPager
{
    public static Connection<T> Page<T>(IEnumerable<T> list, PagingArguments paging)
    {
        var start = paging.After is null ? 0 : Index(paging.After, "after") + 1L;
        var end = paging.Before is null ? (long?)null : Index(paging.Before, "before");
        if (paging.IsBackward)
        {
            end = Math.Min(end ?? long.MaxValue, list.Count());
            start = Math.Max(start, end.Value - paging.Size);
        }

        // One item more than asked tells whether another page follows.
        var room = end is null ? paging.Size : (int)Math.Clamp(end.Value - start, 0, paging.Size);
        var items = list.Skip((int)Math.Min(start, int.MaxValue)).Take(room + 1).ToList();
        var edges = items.Take(room)
            .Select((item, offset) => new Edge<T>(item, Cursor.Encode((start + offset).ToString(CultureInfo.InvariantCulture))))
            .ToList();
        return new(edges, items.Count > room, start > 0 && (edges.Count > 0 || paging.After is not null), _ => Task.FromResult(list.Count()));
    }

    private static int Index(string place, string argument) =>
        int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : throw Cursor.Invalid(argument);
}
