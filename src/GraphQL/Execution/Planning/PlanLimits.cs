using Matching.GraphQL.Costs;
using Matching.GraphQL.Errors;

namespace Matching.GraphQL.Execution.Planning;

/// <summary>How large an operation may be once its fragments are spread.</summary>
/// <param name="MaxDepth">Fields within fields.</param>
/// <param name="MaxFields">Selections visited in all.</param>
/// <param name="Costs">What costs, and how much an operation may cost.</param>
internal sealed record PlanLimits(int MaxDepth, int MaxFields, CostOptions Costs)
{
    public static GraphQLException TooDeep(int limit) => new($"The operation is nested deeper than {limit} fields.", "EXECUTION_DEPTH_EXCEEDED");
}
