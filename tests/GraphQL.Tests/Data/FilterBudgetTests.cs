using Matching.GraphQL.Data;
using Matching.GraphQL.Errors;

namespace Matching.GraphQL.Tests.Data;

/// <summary>What one <c>where</c> may ask: as much as its limit, and not one more.</summary>
public sealed class FilterBudgetTests
{
    [Theory]
    [InlineData(3, 100, 1000)]
    [InlineData(100, 3, 1000)]
    [InlineData(100, 100, 3)]
    public void At_a_limit_a_filter_passes_and_one_more_is_refused(int depth, int conditions, int values)
    {
        var limits = new QueryLimits(depth, conditions, values);

        Assert.Equal(Math.Min(depth, conditions), Passing(limits, budget => budget.Enter()));
        Assert.Equal(Math.Min(conditions, values), Passing(limits, budget => budget.Spend(1)));
        Assert.Equal(values, values - 1 + Passing(limits, budget => budget.Spend(1), budget => budget.Spend(values - 1)));
    }

    // How often it can be done before it is refused.
    private static int Passing(QueryLimits limits, Action<FilterBudget> step, Action<FilterBudget>? first = null)
    {
        var budget = new FilterBudget(limits);
        first?.Invoke(budget);
        for (var count = 0; ; count++)
        {
            try
            {
                step(budget);
            }
            catch (GraphQLException refusal)
            {
                Assert.Equal("FILTER_TOO_LARGE", refusal.Errors[0].Code);
                return count;
            }
        }
    }
}
