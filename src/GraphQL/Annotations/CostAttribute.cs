namespace Matching.GraphQL.Annotations;

/// <summary>What a call of the field costs, what an argument or input field adds to it, or what a value of the type costs (<c>@cost</c>).</summary>
/// <remarks>Without it a field that may wait costs 10, one that returns objects 1 and others 0; an object costs 1, a leaf 0. On a member of an interface it
/// counts for the classes that implement it.</remarks>
/// <param name="weight">Any number; negative where an argument makes the field cheaper.</param>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter
    | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum)]
public sealed class CostAttribute(double weight) : Attribute
{
    /// <summary>The weight.</summary>
    public double Weight { get; } = weight;

    /// <summary>The name of a factor in <see cref="Costs.CostOptions.Scales"/> by which a field's weight is multiplied whenever an operation is priced, for
    /// work that grows with the data; null for none.</summary>
    public string? Scale { get; init; }
}
