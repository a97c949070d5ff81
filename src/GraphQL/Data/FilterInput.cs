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
    public Expression<Func<TEntity, bool>>? ToPredicate() => Predicate.And(
    [
        .. Conditions(),
        .. (And ?? []).Select(filter => filter.ToPredicate()),
        // One alternative without a condition holds always, and so does the whole.
        Or is { Count: > 0 } && Or.All(filter => filter.ToPredicate() is not null) ? Predicate.Or(Or.Select(filter => filter.ToPredicate())) : null,
    ]);

    /// <summary>The conditions on single fields, null for those not given.</summary>
    protected abstract IEnumerable<Expression<Func<TEntity, bool>>?> Conditions();
}
