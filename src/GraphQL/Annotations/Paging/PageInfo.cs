namespace Matching.GraphQL.Annotations;

/// <summary>Information about a page of a connection.</summary>
/// <param name="HasNextPage">Whether more edges follow.</param>
/// <param name="HasPreviousPage">Whether more edges precede.</param>
/// <param name="StartCursor">The first edge's cursor; null on an empty page.</param>
/// <param name="EndCursor">The last edge's cursor; null on an empty page.</param>
public sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
