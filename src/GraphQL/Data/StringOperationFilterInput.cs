using System.Linq.Expressions;
using Matching.GraphQL.Annotations;

namespace Matching.GraphQL.Data;

/// <summary>Conditions on a text; those given must all hold.</summary>
public sealed class StringOperationFilterInput
{
    /// <summary>Equal to; null finds what has no text.</summary>
    public Optional<string?> Eq { get; init; }

    /// <summary>Not equal to; null finds what has a text.</summary>
    public Optional<string?> Neq { get; init; }

    /// <summary>One of these.</summary>
    public IReadOnlyList<string>? In { get; init; }

    /// <summary>None of these.</summary>
    public IReadOnlyList<string>? Nin { get; init; }

    /// <summary>Holds this text somewhere.</summary>
    public string? Contains { get; init; }

    /// <summary>Begins with this text.</summary>
    public string? StartsWith { get; init; }

    /// <summary>Ends with this text.</summary>
    public string? EndsWith { get; init; }

    /// <summary>The condition on what <paramref name="selector"/> reads; null when none was given.</summary>
    public Expression<Func<T, bool>>? On<T>(Expression<Func<T, string?>> selector) => Predicate.And<T>(
    [
        Eq.HasValue ? Predicate.Compare(selector, Expression.Equal, Eq.Value) : null,
        Neq.HasValue ? Predicate.Compare(selector, Expression.NotEqual, Neq.Value) : null,
        In is null ? null : Predicate.OneOf(selector, [.. In]),
        Nin is null ? null : Predicate.Not(Predicate.OneOf(selector, [.. Nin])),
        Part(selector, nameof(string.Contains), Contains),
        Part(selector, nameof(string.StartsWith), StartsWith),
        Part(selector, nameof(string.EndsWith), EndsWith),
    ]);

    private static Expression<Func<T, bool>>? Part<T>(Expression<Func<T, string?>> selector, string method, string? part)
    {
        if (part is null) return null;
        var call = Expression.Call(selector.Body, typeof(string).GetMethod(method, [typeof(string)])!, Predicate.Parameter(part));
        return Expression.Lambda<Func<T, bool>>(Expression.AndAlso(NotNull(selector.Body), call), selector.Parameters);
    }

    // In memory a null text would throw; a database drops the condition where the column cannot be null.
    private static BinaryExpression NotNull(Expression text) => Expression.NotEqual(text, Expression.Constant(null, typeof(string)));
}
