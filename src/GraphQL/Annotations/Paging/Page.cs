namespace Matching.GraphQL.Annotations;

/// <summary>A page a store made by itself, for instance by keyset.</summary>
/// <typeparam name="T">The item's type.</typeparam>
/// <param name="Items">The page's items, in the list's own order also when paging backward.</param>
/// <param name="HasNextPage">Whether more items follow.</param>
/// <param name="HasPreviousPage">Whether more items precede.</param>
/// <param name="CursorOf">An item's cursor: any text by which the store finds the place again; it is made opaque for the client and given back in <see cref="PagingArguments"/> as it was.</param>
/// <param name="CountAll">Counts the whole list, called only when the client asks for <c>totalCount</c>; null when it cannot be known.</param>
public sealed record Page<T>(
    IReadOnlyList<T> Items,
    bool HasNextPage,
    bool HasPreviousPage,
    Func<T, string> CursorOf,
    Func<CancellationToken, Task<int>>? CountAll = null)
{
    /// <summary>The connection of this page, with opaque cursors.</summary>
    public Connection<T> ToConnection() => new(
        [.. Items.Select(item => new Edge<T>(item, Cursor.Encode(CursorOf(item))))], HasNextPage, HasPreviousPage, CountAll);
}
