using Matching.GraphQL.Annotations;

namespace Matching.GraphQL.Data;

/// <summary>Pages for stores that page themselves.</summary>
public static class QueryPaging
{
    /// <summary>
    /// One page of a query, by the values of the keys it is sorted by and its unique key (<c>[Key]</c>, <c>Id</c> or <c>{Type}Id</c>)
    /// last. The query is read here, counted too when the client asks for the total; it need not live on.
    /// </summary>
    /// <exception cref="InvalidOperationException">The type has no unique key, or the query's order cannot be continued.</exception>
    /// <exception cref="Errors.GraphQLException">A cursor is none of this query in this order.</exception>
    public static Task<Page<T>> ToPageAsync<T>(this IQueryable<T> query, PagingArguments paging, CancellationToken cancellationToken = default)
    {
        var unique = UniqueKey.Of(typeof(T));
        return unique.Count > 0
            ? KeysetPager.PageAsync(query, unique, paging, cancellationToken)
            : throw new InvalidOperationException(
                $"A query of {typeof(T)} cannot be paged: it has no unique key. Give it a property Id, or mark its key [Key].");
    }
}
