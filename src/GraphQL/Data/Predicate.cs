using System.Linq.Expressions;

namespace Matching.GraphQL.Data;

/// <summary>Builds conditions that a query provider can translate: values stand as parameters, never as constants in the query's text.</summary>
internal static class Predicate
{
    /// <summary>Both hold; null stands for no condition.</summary>
    public static Expression<Func<T, bool>>? And<T>(IEnumerable<Expression<Func<T, bool>>?> conditions) => Join(conditions, Expression.AndAlso);

    /// <summary>One holds; null when there is none to hold.</summary>
    public static Expression<Func<T, bool>>? Or<T>(IEnumerable<Expression<Func<T, bool>>?> conditions) => Join(conditions, Expression.OrElse);

    /// <summary>A comparison of what <paramref name="selector"/> reads with <paramref name="value"/>.</summary>
    public static Expression<Func<T, bool>> Compare<T, TValue>(
        Expression<Func<T, TValue>> selector, Func<Expression, Expression, Expression> comparison, TValue value) =>
        Expression.Lambda<Func<T, bool>>(comparison(selector.Body, Parameter(value)), selector.Parameters);

    /// <summary>What <paramref name="selector"/> reads is one of <paramref name="values"/>.</summary>
    public static Expression<Func<T, bool>> OneOf<T, TValue>(Expression<Func<T, TValue>> selector, IReadOnlyList<TValue> values)
    {
        // An array, because query providers know Enumerable.Contains over one as IN.
        var call = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(TValue)], Parameter(values.ToArray()), selector.Body);
        return Expression.Lambda<Func<T, bool>>(call, selector.Parameters);
    }

    /// <summary>The condition does not hold.</summary>
    public static Expression<Func<T, bool>> Not<T>(Expression<Func<T, bool>> condition) =>
        Expression.Lambda<Func<T, bool>>(Expression.Not(condition.Body), condition.Parameters);

    /// <summary>A value that the provider binds as a parameter, so that the query's plan can be reused.</summary>
    public static Expression Parameter<TValue>(TValue value) =>
        Expression.Property(Expression.Constant(new Bound<TValue>(value)), nameof(Bound<>.Value));

    /// <summary>As <see cref="Parameter{TValue}"/>, for a value whose type is not known when this is compiled.</summary>
    public static Expression Parameter(object value, Type type) =>
        Expression.Property(Expression.Constant(Activator.CreateInstance(typeof(Bound<>).MakeGenericType(type), value)), nameof(Bound<>.Value));

    private static Expression<Func<T, bool>>? Join<T>(
        IEnumerable<Expression<Func<T, bool>>?> conditions, Func<Expression, Expression, Expression> join)
    {
        Expression<Func<T, bool>>? joined = null;
        foreach (var condition in conditions)
        {
            if (condition is null) continue;
            joined = joined is null
                ? condition
                : Expression.Lambda<Func<T, bool>>(
                    join(joined.Body, ParameterReplacement.In(condition, joined.Parameters[0])), joined.Parameters);
        }

        return joined;
    }

    private sealed record Bound<TValue>(TValue Value);
}
