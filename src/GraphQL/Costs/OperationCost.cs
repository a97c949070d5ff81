namespace Matching.GraphQL.Costs;

/// <summary>The two sums of the cost directives' draft, section 5.3.2: upper bounds, computed before anything runs.</summary>
/// <param name="FieldCost">The weights of all resolvers that run, their arguments and directives included; 0 or more, infinite when too large to count.</param>
/// <param name="TypeCost">The weights of all values in the response; infinite when too large to count.</param>
public readonly record struct OperationCost(double FieldCost, double TypeCost)
{
    /// <summary>The part of <see cref="FieldCost"/> whose weights the server scales by what there is to do now; 0 or more.</summary>
    public double ScaledFieldCost { get; init; }

    /// <summary>Both sums.</summary>
    public static OperationCost operator +(OperationCost one, OperationCost other) =>
        new(one.FieldCost + other.FieldCost, one.TypeCost + other.TypeCost) { ScaledFieldCost = one.ScaledFieldCost + other.ScaledFieldCost };

    /// <summary>So many times; 0 times is 0, also of an infinite cost.</summary>
    public static OperationCost operator *(double times, OperationCost one) =>
        times == 0 ? default : new(times * one.FieldCost, times * one.TypeCost) { ScaledFieldCost = times * one.ScaledFieldCost };

    /// <summary>Both sums.</summary>
    public static OperationCost Add(OperationCost one, OperationCost other) => one + other;

    /// <summary>So many times.</summary>
    public static OperationCost Multiply(double times, OperationCost one) => times * one;

    /// <summary>The larger of each sum: what either may cost at most.</summary>
    public static OperationCost Max(OperationCost one, OperationCost other) =>
        new(Math.Max(one.FieldCost, other.FieldCost), Math.Max(one.TypeCost, other.TypeCost))
        {
            ScaledFieldCost = Math.Max(one.ScaledFieldCost, other.ScaledFieldCost),
        };
}

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
