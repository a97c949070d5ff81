using Matching.GraphQL.Errors;

namespace Matching.GraphQL.Data;

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
