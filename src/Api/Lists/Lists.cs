using Matching.GraphQL.Annotations;
using Matching.GraphQL.Errors;
using Matching.Persistence;

namespace Matching.Api;

/// <summary>Turns the pages of stores into the pages that connections are made of.</summary>
internal static class Lists
{
    /// <summary>One page of a store's list.</summary>
    /// <typeparam name="TItem">What the store keeps.</typeparam>
    /// <typeparam name="TNode">What clients see of it.</typeparam>
    /// <param name="paging">What the client asks for.</param>
    /// <param name="read">Reads the page.</param>
    /// <param name="count">Counts the list; called only when the client asks for <c>totalCount</c>.</param>
    /// <param name="toNode">Makes the node of an item.</param>
    /// <exception cref="GraphQLException">Paging arguments that contradict each other, or a cursor of another list.</exception>
    public static async Task<GraphQL.Annotations.Page<TNode>> PageAsync<TItem, TNode>(
        PagingArguments paging,
        Func<PageRequest, Task<Persistence.Page<TItem>>> read,
        Func<CancellationToken, Task<int>> count,
        Func<TItem, TNode> toNode)
        where TNode : class
    {
        var page = await ReadAsync(paging, read);
        // An empty page still tells whether there would be more: one item is read for that, and left out.
        var edges = paging.Size == 0 ? [] : page.Edges;
        var goesOn = paging.Size == 0 && page.Edges.Count > 0;
        var nodes = edges.Select(edge => toNode(edge.Item)).ToList();
        var cursors = nodes.Zip(edges).ToDictionary(object (pair) => pair.First, pair => pair.Second.Cursor, ReferenceEqualityComparer.Instance);
        return new(
            nodes,
            page.HasNext || (goesOn && !paging.IsBackward),
            page.HasPrevious || (goesOn && paging.IsBackward),
            node => cursors[node],
            count);
    }

    private static async Task<Persistence.Page<TItem>> ReadAsync<TItem>(PagingArguments paging, Func<PageRequest, Task<Persistence.Page<TItem>>> read)
    {
        if (paging.IsBackward ? paging.After is not null : paging.Before is not null)
            throw new GraphQLException("Give `first` with `after`, or `last` with `before`.", "PAGING_MIXED_DIRECTIONS");
        var size = Math.Max(paging.Size, 1);
        try
        {
            return await read(paging.IsBackward ? PageRequest.Last(size, paging.Before) : PageRequest.First(size, paging.After));
        }
        catch (CursorException foreign)
        {
            throw new GraphQLException(
                $"The argument `{(paging.IsBackward ? "before" : "after")}` is no cursor of this list in this order ({foreign.Fault.Code}); allowed: {foreign.Fault.Allowed}.",
                "PAGING_INVALID_CURSOR");
        }
    }
}
