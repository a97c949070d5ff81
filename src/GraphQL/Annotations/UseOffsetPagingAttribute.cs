namespace Matching.GraphQL.Annotations;

/// <summary>Makes a list a segment with <c>skip</c> and <c>take</c>, for clients that show page numbers. Prefer <see cref="UsePagingAttribute"/>: here what
/// comes and goes before a segment moves it, and a late one costs the database all before it.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class UseOffsetPagingAttribute : Attribute
{
    /// <summary>How many items without <c>take</c>; 0 means the server's default (10).</summary>
    public int DefaultPageSize { get; init; }

    /// <summary>The most a client may take; 0 means the server's default (50).</summary>
    public int MaxPageSize { get; init; }

    /// <summary>Offers <c>totalCount</c>, which is only computed when asked for.</summary>
    public bool IncludeTotalCount { get; init; }

    /// <summary>The segment type's name without the word CollectionSegment; by default the item type's name.</summary>
    public string? CollectionSegmentName { get; init; }
}
