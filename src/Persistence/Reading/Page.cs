namespace Matching.Persistence;

/// <summary>A part of an ordered list.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <param name="Edges">The items in the list's order, each with its cursor.</param>
/// <param name="HasNext">Whether items follow the last one.</param>
/// <param name="HasPrevious">Whether items precede the first one.</param>
public sealed record Page<T>(IReadOnlyList<PageEdge<T>> Edges, bool HasNext, bool HasPrevious)
{
    /// <summary>The items without their cursors.</summary>
    public IEnumerable<T> Items => Edges.Select(edge => edge.Item);
}

/// <summary>An item and where it stands.</summary>
/// <param name="Item">The item.</param>
/// <param name="Cursor">Opaque; good for the same list in the same order, even after the item is gone.</param>
public sealed record PageEdge<T>(T Item, string Cursor);
