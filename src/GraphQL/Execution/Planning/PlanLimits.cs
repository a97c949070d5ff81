namespace Matching.GraphQL.Execution.Planning;

/// <summary>How large an operation may be once its fragments are spread.</summary>
/// <param name="MaxDepth">Fields within fields.</param>
/// <param name="MaxFields">Selections visited in all.</param>
internal sealed record PlanLimits(int MaxDepth, int MaxFields);
