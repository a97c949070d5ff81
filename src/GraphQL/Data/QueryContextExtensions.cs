namespace Matching.GraphQL.Data;

/// <summary>Applies what a client asks to a query.</summary>
public static class QueryContextExtensions
{
    /// <summary>The query filtered, sorted and reduced to the asked members.</summary>
    /// <param name="query">All items that may be asked for.</param>
    /// <param name="context">What is asked; null for everything.</param>
    /// <param name="sorting">Completes the order, for instance <c>sort =&gt; sort.IfEmpty(other =&gt; other.AddDescending(book =&gt; book.Year))</c>.</param>
    public static IQueryable<T> With<T>(this IQueryable<T> query, QueryContext<T>? context, Func<SortDefinition<T>, SortDefinition<T>>? sorting = null)
    {
        context ??= QueryContext<T>.Empty;
        if (context.Predicate is not null) query = query.Where(context.Predicate);
        query = (sorting?.Invoke(context.Sorting) ?? context.Sorting).Sort(query);
        return context.Selector is null ? query : query.Select(context.Selector);
    }
}
