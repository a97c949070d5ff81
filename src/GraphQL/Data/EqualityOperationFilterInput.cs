using System.Linq.Expressions;
using Matching.GraphQL.Annotations;

namespace Matching.GraphQL.Data;

/// <summary>Conditions on a value that is only equal or not, such as an enum or a code; those given must all hold.</summary>
/// <typeparam name="TValue">The value's type.</typeparam>
public abstract class EqualityOperationFilterInput<TValue> where TValue : struct
{
    /// <summary>Equal to; null finds what has no value.</summary>
    public Optional<TValue?> Eq { get; init; }

    /// <summary>Not equal to; null finds what has a value.</summary>
    public Optional<TValue?> Neq { get; init; }

    /// <summary>One of these.</summary>
    public IReadOnlyList<TValue>? In { get; init; }

    /// <summary>None of these.</summary>
    public IReadOnlyList<TValue>? Nin { get; init; }

    /// <summary>The condition on what <paramref name="selector"/> reads; null when none was given.</summary>
    public Expression<Func<T, bool>>? On<T>(Expression<Func<T, TValue?>> selector) => Predicate.And(Conditions(selector));

    private protected virtual IEnumerable<Expression<Func<T, bool>>?> Conditions<T>(Expression<Func<T, TValue?>> selector) =>
    [
        Eq.HasValue ? Predicate.Compare(selector, Expression.Equal, Eq.Value) : null,
        Neq.HasValue ? Predicate.Compare(selector, Expression.NotEqual, Neq.Value) : null,
        In is null ? null : Predicate.OneOf(selector, [.. In.Select(value => (TValue?)value)]),
        Nin is null ? null : Predicate.Not(Predicate.OneOf(selector, [.. Nin.Select(value => (TValue?)value)])),
    ];
}
