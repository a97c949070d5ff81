namespace Matching.GraphQL.Costs;

/// <summary>What a request wants to know of its cost.</summary>
public enum CostMode
{
    /// <summary>Nothing; limits hold.</summary>
    Enforce,
    /// <summary>The cost beside the result, in <c>extensions.operationCost</c>; limits hold.</summary>
    Report,
    /// <summary>The cost instead of a result; nothing is executed, so limits do not matter.</summary>
    Validate,
}
