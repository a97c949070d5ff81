using System.Linq.Expressions;

namespace Matching.GraphQL.Data;

/// <summary>What a query says of its order: the keys of its <c>OrderBy</c> and <c>ThenBy</c>, outermost order only.</summary>
internal static class QueryOrder
{
    // What hides or undoes the order of what it is called on.
    private static readonly HashSet<string> Unordered =
    [
        nameof(Queryable.Distinct), nameof(Queryable.DistinctBy), nameof(Queryable.Union), nameof(Queryable.UnionBy), nameof(Queryable.Concat),
        nameof(Queryable.Except), nameof(Queryable.Intersect),
        nameof(Queryable.GroupBy), nameof(Queryable.Join), nameof(Queryable.GroupJoin), nameof(Queryable.SelectMany), nameof(Queryable.Reverse),
    ];

    /// <summary>Takes a projection to the same type off a query, which pages apply last.</summary>
    public static (IQueryable<T> Source, Expression<Func<T, T>>? Projection) WithoutProjection<T>(IQueryable<T> query) =>
        query.Expression is MethodCallExpression { Method.Name: nameof(Queryable.Select) } call
        && call.Method.DeclaringType == typeof(Queryable) && call.Arguments[1] is UnaryExpression { Operand: Expression<Func<T, T>> projection }
            ? (query.Provider.CreateQuery<T>(call.Arguments[0]), projection)
            : (query, null);

    /// <summary>The keys, first things first; none when the query has no order.</summary>
    /// <exception cref="InvalidOperationException">The order cannot be continued: it is given before <c>Select</c> makes another type, or with a
    /// comparer.</exception>
    public static IReadOnlyList<SortKey> KeysOf<T>(IQueryable<T> query)
    {
        var keys = new List<SortKey>();
        var isSameType = true;
        for (var step = query.Expression as MethodCallExpression;
            step is not null && step.Arguments.Count > 0;
            step = step.Arguments[0] as MethodCallExpression)
        {
            if (IsOrdering(step))
            {
                if (!isSameType)
                    throw new InvalidOperationException(
                        $"The query is sorted before it is made a query of {typeof(T).Name}: its order is lost to pages. Write OrderBy after Select.");

                keys.Insert(0, KeyOf(step));
                if (step.Method.Name.StartsWith(nameof(Queryable.OrderBy), StringComparison.Ordinal)) return keys;
            }
            else if (keys.Count > 0 || Unordered.Contains(step.Method.Name))
            {
                return keys;
            }

            isSameType &= typeof(IQueryable<T>).IsAssignableFrom(step.Arguments[0].Type);
        }

        return keys;
    }

    private static bool IsOrdering(MethodCallExpression step) => step.Method.DeclaringType == typeof(Queryable)
        && step.Method.Name is nameof(Queryable.OrderBy) or nameof(Queryable.OrderByDescending) or nameof(Queryable.ThenBy) or nameof(
            Queryable.ThenByDescending);

    private static SortKey KeyOf(MethodCallExpression step)
    {
        if (step.Arguments.Count > 2)
            throw new InvalidOperationException(
                "A query sorted with a comparer of its own cannot be paged; a database does not know it. Sort by a key instead.");

        var selector = (LambdaExpression)((UnaryExpression)step.Arguments[1]).Operand;
        return new(selector, step.Method.Name.EndsWith("Descending", StringComparison.Ordinal));
    }
}
