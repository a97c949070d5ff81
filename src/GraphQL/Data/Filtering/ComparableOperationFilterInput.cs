using System.Linq.Expressions;

namespace Matching.GraphQL.Data;

/// <summary>Conditions on a value that is smaller or greater than others; those given must all hold.</summary>
/// <remarks>In the schema it is named after the value's type: <c>DateOperationFilterInput</c>.</remarks>
/// <typeparam name="TValue">The value's type, with the comparison operators.</typeparam>
public class ComparableOperationFilterInput<TValue> : EqualityOperationFilterInput<TValue> where TValue : struct
{
    /// <summary>Greater than.</summary>
    public TValue? Gt { get; init; }

    /// <summary>Greater than or equal to.</summary>
    public TValue? Gte { get; init; }

    /// <summary>Less than.</summary>
    public TValue? Lt { get; init; }

    /// <summary>Less than or equal to.</summary>
    public TValue? Lte { get; init; }

    private protected override IEnumerable<Expression?> Conditions(Expression value) =>
    [
        .. base.Conditions(value),
        Gt is null ? null : Expression.GreaterThan(value, Predicate.Parameter(Gt)),
        Gte is null ? null : Expression.GreaterThanOrEqual(value, Predicate.Parameter(Gte)),
        Lt is null ? null : Expression.LessThan(value, Predicate.Parameter(Lt)),
        Lte is null ? null : Expression.LessThanOrEqual(value, Predicate.Parameter(Lte)),
    ];
}
