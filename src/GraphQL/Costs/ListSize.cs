namespace Matching.GraphQL.Costs;

/// <summary>How many items a field's list has at most (<c>@listSize</c> of the cost directives' draft, section 8).</summary>
public sealed record ListSize
{
    /// <summary>The most items, where no slicing argument tells; null when unknown.</summary>
    public int? AssumedSize { get; init; }

    /// <summary>The arguments of which the largest is the size: of type <c>Int</c>, or (not in the draft) lists, whose length counts.</summary>
    public IReadOnlyList<string> SlicingArguments { get; init; } = [];

    /// <summary>The size when no slicing argument is given; null to take <see cref="AssumedSize"/>. Not in the draft.</summary>
    public int? SlicingArgumentDefaultValue { get; init; }

    /// <summary>The fields of the returned object whose lists have this size; empty when the field itself is the list.</summary>
    public IReadOnlyList<string> SizedFields { get; init; } = [];

    /// <summary>Exactly one slicing argument must be given. Default true; without slicing arguments it has no meaning.</summary>
    public bool RequireOneSlicingArgument { get; init; } = true;
}
