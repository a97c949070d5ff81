using System.Linq.Expressions;

namespace Matching.GraphQL.Data;

/// <summary>Builds conditions that a query provider can translate: values stand as parameters, never as constants in the query's text.</summary>
internal static class Predicate
{
    /// <summary>All hold; null stands for no condition.</summary>
    public static Expression? And(IEnumerable<Expression?> conditions) => Join(conditions, Expression.AndAlso);

    /// <summary>At least one holds; null is a condition that always holds, and then the whole does.</summary>
    public static Expression? Or(IReadOnlyList<Expression?> conditions) => conditions.Contains(null) ? null : Join(conditions, Expression.OrElse);

    /// <summary>The condition as a lambda about a selector's item.</summary>
    public static Expression<Func<T, bool>>? About<T, TValue>(Expression<Func<T, TValue>> selector, Expression? condition) =>
        condition is null ? null : Expression.Lambda<Func<T, bool>>(condition, selector.Parameters);

    /// <summary>A value is one of several.</summary>
    public static Expression OneOf<TValue>(Expression value, IEnumerable<TValue> values) =>
        // An array, because query providers know Enumerable.Contains over one as IN.
        Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(TValue)], Parameter(values.ToArray()), value);

    /// <summary>A value that the provider binds as a parameter, so that the query's plan can be reused.</summary>
    public static Expression Parameter<TValue>(TValue value) =>
        Expression.Property(Expression.Constant(new Bound<TValue>(value)), nameof(Bound<>.Value));

    /// <summary>As <see cref="Parameter{TValue}"/>, for a value whose type is not known when this is compiled.</summary>
    public static Expression Parameter(object value, Type type) =>
        Expression.Property(Expression.Constant(Activator.CreateInstance(typeof(Bound<>).MakeGenericType(type), value)), nameof(Bound<>.Value));

    private static Expression? Join(IEnumerable<Expression?> conditions, Func<Expression, Expression, Expression> join) =>
        conditions.OfType<Expression>().Aggregate((Expression?)null, (joined, condition) => joined is null ? condition : join(joined, condition));

    private sealed record Bound<TValue>(TValue Value);
}
