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

/// <summary>How many items the field's list has at most (<c>@listSize</c>); it tells the cost analysis and limits nothing by itself. <c>[UsePaging]</c> fields
/// have it without asking.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ListSizeAttribute : Attribute
{
    /// <summary>The most items, where no slicing argument tells; negative (the default) for unknown.</summary>
    public int AssumedSize { get; init; } = -1;

    /// <summary>The names of the arguments of which the largest is the size: of type <c>Int</c>, or lists, whose length counts.</summary>
    public string[] SlicingArguments { get; init; } = [];

    /// <summary>The size when no slicing argument is given; negative (the default) to take <see cref="AssumedSize"/>.</summary>
    public int SlicingArgumentDefaultValue { get; init; } = -1;

    /// <summary>The fields of the returned object whose lists have this size; none when the field itself is the list.</summary>
    public string[] SizedFields { get; init; } = [];

    /// <summary>Exactly one slicing argument must be given. Default true; without slicing arguments it has no meaning.</summary>
    public bool RequireOneSlicingArgument { get; init; } = true;
}
