using System.Linq.Expressions;

namespace Matching.GraphQL.Data;

/// <summary>What a client asks of a list, for resolvers and stores that query themselves: a parameter of a method with <c>[UseProjection]</c>,
/// <c>[UseFiltering]</c> or <c>[UseSorting]</c>.</summary>
/// <typeparam name="T">What is queried; it need not be what the field returns.</typeparam>
/// <param name="Selector">Reads the asked members only; null to read all.</param>
/// <param name="Predicate">The <c>where</c> argument; null for all items.</param>
/// <param name="Sorting">The <c>order</c> argument.</param>
public sealed record QueryContext<T>(Expression<Func<T, T>>? Selector, Expression<Func<T, bool>>? Predicate, SortDefinition<T> Sorting)
{
    /// <summary>Everything, in no order.</summary>
    public static QueryContext<T> Empty { get; } = new(null, null, SortDefinition<T>.Empty);
}

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
