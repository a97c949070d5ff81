using System.Linq.Expressions;
using Matching.GraphQL.Errors;
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

/// <summary>What is left of the limits while one <c>where</c> is translated.</summary>
internal sealed class FilterBudget(QueryLimits limits)
{
    private int _conditions;
    private int _values;
    private int _depth;

    /// <summary>Goes into a filter within a filter; <see cref="Leave"/> goes out of it.</summary>
    /// <exception cref="GraphQLException">It is deeper, or there are more, than allowed.</exception>
    public void Enter()
    {
        if (++_depth > limits.MaxFilterDepth) throw TooLarge($"is nested deeper than {limits.MaxFilterDepth} filters");
        Spend(0);
    }

    public void Leave() => _depth--;

    /// <summary>Counts a condition and the values it compares with.</summary>
    /// <exception cref="GraphQLException">There are more than allowed.</exception>
    public void Spend(int values)
    {
        if (++_conditions > limits.MaxConditions) throw TooLarge($"has more than {limits.MaxConditions} conditions");
        if ((_values += values) > limits.MaxValues) throw TooLarge($"compares with more than {limits.MaxValues} values");
    }

    private static GraphQLException TooLarge(string fault) => new($"The argument `where` {fault}; ask for less at once.", "FILTER_TOO_LARGE");
}
