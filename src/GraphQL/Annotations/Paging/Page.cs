namespace Matching.GraphQL.Annotations;

/// <summary>A page a store made by itself, or with <see cref="Data.QueryPaging"/>.</summary>
/// <typeparam name="T">The item's type.</typeparam>
public sealed class Page<T>
{
    private readonly Func<CancellationToken, Task<int>>? _countAll;

    /// <summary>A page whose cursors are known.</summary>
    /// <param name="items">The page's items, in the list's own order also when paging backward.</param>
    /// <param name="hasNextPage">Whether more items follow.</param>
    /// <param name="hasPreviousPage">Whether more items precede.</param>
    /// <param name="cursors">Each item's cursor: any text by which the store finds the place again; it is made opaque for the client and given back in
    /// <see cref="PagingArguments"/> as it was.</param>
    /// <param name="countAll">Counts the whole list, called only when the client asks for <c>totalCount</c>; null when it cannot be known.</param>
    /// <exception cref="ArgumentException">Not one cursor for each item.</exception>
    public Page(
        IReadOnlyList<T> items, bool hasNextPage, bool hasPreviousPage, IReadOnlyList<string> cursors, Func<CancellationToken, Task<int>>? countAll = null)
    {
        if (items.Count != cursors.Count) throw new ArgumentException($"Expected {items.Count} cursors, one an item; got {cursors.Count}.", nameof(cursors));

        (Items, HasNextPage, HasPreviousPage, Cursors, _countAll) = (items, hasNextPage, hasPreviousPage, cursors, countAll);
    }

    /// <summary>A page whose cursors are made of its items.</summary>
    /// <param name="items">The page's items, in the list's own order also when paging backward.</param>
    /// <param name="hasNextPage">Whether more items follow.</param>
    /// <param name="hasPreviousPage">Whether more items precede.</param>
    /// <param name="cursorOf">An item's cursor.</param>
    /// <param name="countAll">Counts the whole list, called only when the client asks for <c>totalCount</c>; null when it cannot be known.</param>
    public Page(IReadOnlyList<T> items, bool hasNextPage, bool hasPreviousPage, Func<T, string> cursorOf, Func<CancellationToken, Task<int>>? countAll = null)
        : this(items, hasNextPage, hasPreviousPage, [.. items.Select(cursorOf)], countAll) { }

    /// <summary>The page's items, in the list's own order.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>Whether more items follow.</summary>
    public bool HasNextPage { get; }

    /// <summary>Whether more items precede.</summary>
    public bool HasPreviousPage { get; }

    /// <summary>Where each item stands, as the store names places.</summary>
    public IReadOnlyList<string> Cursors { get; }

    /// <summary>The same page of other items, made one by one; cursors and count stay.</summary>
    public Page<TOther> Select<TOther>(Func<T, TOther> make) => new([.. Items.Select(make)], HasNextPage, HasPreviousPage, Cursors, _countAll);

    /// <summary>The connection of this page, with opaque cursors.</summary>
    public Connection<T> ToConnection() => new(
        [.. Items.Zip(Cursors, (item, place) => new Edge<T>(item, Cursor.Encode(place)))], HasNextPage, HasPreviousPage, _countAll);
}

/// <summary>Information about a page of a connection.</summary>
/// <param name="HasNextPage">Whether more edges follow.</param>
/// <param name="HasPreviousPage">Whether more edges precede.</param>
/// <param name="StartCursor">The first edge's cursor; null on an empty page.</param>
/// <param name="EndCursor">The last edge's cursor; null on an empty page.</param>
public sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
