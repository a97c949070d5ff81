namespace Matching.GraphQL.Annotations;

/// <summary>Makes a list a connection with <c>first</c>, <c>after</c>, <c>last</c> and <c>before</c> (Relay cursor connections).</summary>
/// <remarks>
/// The method returns an <see cref="IQueryable{T}"/>, an <see cref="IEnumerable{T}"/>, a <see cref="Page{T}"/> or a
/// <see cref="Connection{T}"/>, perhaps in a task. A query is paged by the values of the keys it is sorted by, so that what
/// comes and goes between two requests moves no page; a list in memory by position.
/// </remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public class UsePagingAttribute : Attribute
{
    /// <summary>How many edges without <c>first</c> or <c>last</c>; 0 means the server's default (10).</summary>
    public int DefaultPageSize { get; init; }

    /// <summary>The most a client may ask for; 0 means the server's default (50).</summary>
    public int MaxPageSize { get; init; }

    /// <summary>Offers <c>totalCount</c>, which is only computed when asked for.</summary>
    public bool IncludeTotalCount { get; init; }

    /// <summary>The connection type's name without the word Connection; by default the item type's name.</summary>
    public string? ConnectionName { get; init; }

    /// <summary>The property that tells any two items of a query apart; by default the one marked <c>[Key]</c>, else <c>Id</c>, else <c>{Type}Id</c>.</summary>
    public string? UniqueKey { get; init; }
}

/// <summary>As <see cref="UsePagingAttribute"/>; reads better on methods that return a <see cref="Connection{T}"/>.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class UseConnectionAttribute : UsePagingAttribute;

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
