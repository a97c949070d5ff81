using System.Linq.Expressions;

namespace Matching.GraphQL.Data;

/// <summary>Conditions on an ordered value; those given must all hold.</summary>
/// <typeparam name="TValue">The value's type, with the comparison operators.</typeparam>
public abstract class ComparableOperationFilterInput<TValue> : EqualityOperationFilterInput<TValue> where TValue : struct
{
    /// <summary>Greater than.</summary>
    public TValue? Gt { get; init; }

    /// <summary>Greater than or equal to.</summary>
    public TValue? Gte { get; init; }

    /// <summary>Less than.</summary>
    public TValue? Lt { get; init; }

    /// <summary>Less than or equal to.</summary>
    public TValue? Lte { get; init; }

    private protected override IEnumerable<Expression<Func<T, bool>>?> Conditions<T>(Expression<Func<T, TValue?>> selector) =>
    [
        .. base.Conditions(selector),
        Bound(selector, Expression.GreaterThan, Gt),
        Bound(selector, Expression.GreaterThanOrEqual, Gte),
        Bound(selector, Expression.LessThan, Lt),
        Bound(selector, Expression.LessThanOrEqual, Lte),
    ];

    private static Expression<Func<T, bool>>? Bound<T>(
        Expression<Func<T, TValue?>> selector, Func<Expression, Expression, Expression> comparison, TValue? bound) =>
        bound is null ? null : Predicate.Compare(selector, comparison, bound);
}
