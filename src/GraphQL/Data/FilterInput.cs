using System.Linq.Expressions;

namespace Matching.GraphQL.Data;

/// <summary>A <c>where</c> argument: conditions on the fields of an entity, joined by <c>and</c> and <c>or</c>.</summary>
/// <typeparam name="TSelf">The filter's own type.</typeparam>
/// <typeparam name="TEntity">What is filtered.</typeparam>
public abstract class FilterInput<TSelf, TEntity> where TSelf : FilterInput<TSelf, TEntity>
{
    /// <summary>All of these hold, beside the conditions given here.</summary>
    public IReadOnlyList<TSelf>? And { get; init; }

    /// <summary>At least one of these holds, beside the conditions given here; an empty list asks for nothing.</summary>
    public IReadOnlyList<TSelf>? Or { get; init; }

    /// <summary>The whole condition; null when nothing was asked for.</summary>
    public Expression<Func<TEntity, bool>>? ToPredicate()
    {
        var item = Expression.Parameter(typeof(TEntity), "item");
        return About(item) is { } condition ? Expression.Lambda<Func<TEntity, bool>>(condition, item) : null;
    }

    /// <summary>The conditions on single fields, null for those not given.</summary>
    protected abstract IEnumerable<Expression<Func<TEntity, bool>>?> Conditions();

    private Expression? About(ParameterExpression item) => Predicate.And(
    [
        .. Conditions().Select(condition => condition is null ? null : ParameterReplacement.In(condition, item)),
        .. (And ?? []).Select(filter => filter.About(item)),
        Predicate.Or([.. (Or ?? []).Select(filter => filter.About(item))]),
    ]);
}
