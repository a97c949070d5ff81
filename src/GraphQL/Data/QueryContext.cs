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
