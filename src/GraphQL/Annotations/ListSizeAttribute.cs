namespace Matching.GraphQL.Annotations;

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
