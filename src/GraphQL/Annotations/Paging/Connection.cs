namespace Matching.GraphQL.Annotations;

/// <summary>A page of a longer list, as Relay's cursor connections specification describes.</summary>
public sealed class Connection<T>
{
    private readonly Func<CancellationToken, Task<int>>? _countAll;

    /// <summary>A page with its edges, in the list's order.</summary>
    /// <param name="edges">The page's edges.</param>
    /// <param name="hasNextPage">Whether more edges follow.</param>
    /// <param name="hasPreviousPage">Whether more edges precede.</param>
    /// <param name="countAll">Counts the whole list; called only when the client asks for <c>totalCount</c>.</param>
    public Connection(IReadOnlyList<Edge<T>> edges, bool hasNextPage, bool hasPreviousPage, Func<CancellationToken, Task<int>>? countAll = null)
    {
        Edges = edges;
        PageInfo = new(hasNextPage, hasPreviousPage, edges.Count > 0 ? edges[0].Cursor : null, edges.Count > 0 ? edges[^1].Cursor : null);
        _countAll = countAll;
    }

    /// <summary>The page's edges.</summary>
    public IReadOnlyList<Edge<T>> Edges { get; }

    /// <summary>The page's items, without cursors.</summary>
    public IReadOnlyList<T> Nodes => [.. Edges.Select(edge => edge.Node)];

    /// <summary>Whether more edges stand before and after this page.</summary>
    public PageInfo PageInfo { get; }

    /// <summary>How many items the whole list has.</summary>
    /// <exception cref="Errors.GraphQLException">The list cannot be counted.</exception>
    public Task<int> CountAllAsync(CancellationToken cancellationToken) => _countAll is null
        ? throw new Errors.GraphQLException("This list cannot be counted.", "TOTAL_COUNT_UNKNOWN")
        : _countAll(cancellationToken);
}
