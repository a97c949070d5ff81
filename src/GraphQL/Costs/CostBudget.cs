namespace Matching.GraphQL.Costs;

/// <summary>What the operations of one batch cost together: the limits hold for their sum, or a batch would be a way around them.</summary>
internal sealed class CostBudget
{
    private readonly Lock _adding = new();
    private OperationCost _spent;

    /// <summary>The sum with one operation more.</summary>
    public OperationCost Add(OperationCost cost)
    {
        lock (_adding) return _spent += cost;
    }
}
