using System.Linq.Expressions;
using Matching.GraphQL.Execution.Coercion;

namespace Matching.GraphQL.Data;

/// <summary>Makes a condition of what a client gives for one field of a filter; null when that asks for nothing.</summary>
/// <param name="target">The object, list or value the filter is about.</param>
/// <param name="given">The coerced input; null when the client gave null.</param>
/// <param name="budget">What may still be asked.</param>
internal delegate Expression? FilterField(Expression target, object? given, FilterBudget budget);

/// <summary>A filter's fields, in the order of its input type.</summary>
internal sealed class FilterFields
{
    public List<FilterField> All { get; } = [];

    /// <summary>The condition of a whole filter: all its fields' hold.</summary>
    /// <exception cref="Errors.GraphQLException">It asks for more than allowed.</exception>
    public Expression? Translate(Expression target, InputObjectValue given, FilterBudget budget)
    {
        budget.Enter();
        var conditions = new List<Expression?>();
        for (var index = 0; index < All.Count; index++)
        {
            if (given.Has(index)) conditions.Add(All[index](target, given[index], budget));
        }

        budget.Leave();
        return Predicate.And(conditions);
    }
}
