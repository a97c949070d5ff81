namespace Matching.GraphQL.Annotations;

/// <summary>A part of a longer list, by position.</summary>
/// <typeparam name="T">The item's type.</typeparam>
/// <param name="Items">The part's items.</param>
/// <param name="PageInfo">Whether there is more on either side.</param>
/// <param name="TotalCount">How many items the whole list has; 0 when nobody asked.</param>
public sealed record CollectionSegment<T>(IReadOnlyList<T> Items, CollectionSegmentInfo PageInfo, int TotalCount);

/// <summary>Whether there is more on either side of a part of a list.</summary>
/// <param name="HasNextPage">Items follow.</param>
/// <param name="HasPreviousPage">Items precede.</param>
public sealed record CollectionSegmentInfo(bool HasNextPage, bool HasPreviousPage);
