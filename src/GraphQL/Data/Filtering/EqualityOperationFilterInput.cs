using System.Linq.Expressions;
using Matching.GraphQL.Annotations;

namespace Matching.GraphQL.Data;

/// <summary>Conditions on one value, as a client gives them.</summary>
internal interface IOperationFilter
{
    /// <summary>How many values are compared with.</summary>
    int ValueCount { get; }

    /// <summary>The condition on a value; null when none was given.</summary>
    Expression? On(Expression value);
}

/// <summary>Conditions on a value; those given must all hold.</summary>
/// <remarks>In the schema it is named after the value's type: <c>GenreOperationFilterInput</c>.</remarks>
/// <typeparam name="TValue">The value's type.</typeparam>
public class EqualityOperationFilterInput<TValue> : IOperationFilter where TValue : struct
{
    /// <summary>Equal to; null finds what has no value.</summary>
    public Optional<TValue?> Eq { get; init; }

    /// <summary>Not equal to; null finds what has a value.</summary>
    public Optional<TValue?> Neq { get; init; }

    /// <summary>One of these.</summary>
    public IReadOnlyList<TValue>? In { get; init; }

    /// <summary>None of these.</summary>
    public IReadOnlyList<TValue>? Nin { get; init; }

    int IOperationFilter.ValueCount => 2 + (In?.Count ?? 0) + (Nin?.Count ?? 0);

    /// <summary>The condition on what <paramref name="selector"/> reads; null when none was given.</summary>
    public Expression<Func<T, bool>>? On<T>(Expression<Func<T, TValue?>> selector) => Predicate.About(selector, ((IOperationFilter)this).On(selector.Body));

    Expression? IOperationFilter.On(Expression value) =>
        Predicate.And(Conditions(value.Type == typeof(TValue?) ? value : Expression.Convert(value, typeof(TValue?))));

    private protected virtual IEnumerable<Expression?> Conditions(Expression value) =>
    [
        Eq.HasValue ? Expression.Equal(value, Predicate.Parameter(Eq.Value)) : null,
        Neq.HasValue ? Expression.NotEqual(value, Predicate.Parameter(Neq.Value)) : null,
        In is null ? null : Predicate.OneOf(value, In.Select(one => (TValue?)one)),
        Nin is null ? null : Expression.Not(Predicate.OneOf(value, Nin.Select(one => (TValue?)one))),
    ];
}
