using System.Linq.Expressions;
using Matching.GraphQL.Annotations;

namespace Matching.GraphQL.Data;

/// <summary>Conditions on a text; those given must all hold.</summary>
public sealed class StringOperationFilterInput : IOperationFilter
{
    private LambdaExpression? _fold;

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

    int IOperationFilter.ValueCount => 5 + (In?.Count ?? 0) + (Nin?.Count ?? 0);

    /// <summary>The condition on what <paramref name="selector"/> reads; null when none was given.</summary>
    /// <param name="selector">Reads the text.</param>
    /// <param name="fold">What is made of both texts before parts are compared; null to compare letter for letter.</param>
    public Expression<Func<T, bool>>? On<T>(Expression<Func<T, string?>> selector, Expression<Func<string, string>>? fold = null) =>
        Predicate.About(selector, Folding(fold).On(selector.Body));

    /// <summary>The same, comparing parts of texts as <paramref name="fold"/> makes them.</summary>
    internal IOperationFilter Folding(LambdaExpression? fold)
    {
        _fold = fold;
        return this;
    }

    Expression? IOperationFilter.On(Expression value) => Predicate.And(
    [
        Eq.HasValue ? Expression.Equal(value, Predicate.Parameter(Eq.Value)) : null,
        Neq.HasValue ? Expression.NotEqual(value, Predicate.Parameter(Neq.Value)) : null,
        In is null ? null : Predicate.OneOf(value, In),
        Nin is null ? null : Expression.Not(Predicate.OneOf(value, Nin)),
        Part(value, nameof(string.Contains), Contains),
        Part(value, nameof(string.StartsWith), StartsWith),
        Part(value, nameof(string.EndsWith), EndsWith),
    ]);

    // In memory a null text would throw; a database drops the condition where the column cannot be null.
    private BinaryExpression? Part(Expression value, string method, string? part)
    {
        if (part is null) return null;
        var fold = LeavesNothing(part) ? null : _fold;
        Expression Folded(Expression text) => fold is null ? text : ParameterReplacement.In(fold, text);
        return Expression.AndAlso(
            Expression.NotEqual(value, Expression.Constant(null, typeof(string))),
            Expression.Call(Folded(value), typeof(string).GetMethod(method, [typeof(string)])!, Folded(Predicate.Parameter(part))));
    }

    // Of a part like "%" folding may leave nothing, which every text contains. Such a part is compared letter for letter.
    private bool LeavesNothing(string part) =>
        part.Length > 0 && _fold?.Compile(preferInterpretation: true) is Func<string, string> fold && fold(part).Length == 0;
}
