namespace Matching.GraphQL.Data;

/// <summary>How much a client may ask of one <c>where</c> or <c>order</c>: each condition costs the database time, and its text memory.</summary>
/// <param name="MaxFilterDepth">Filters within filters.</param>
/// <param name="MaxConditions">Filters and conditions in all.</param>
/// <param name="MaxValues">Values compared with in all, as in <c>in: […]</c>.</param>
/// <param name="MaxSortKeys">Fields sorted by.</param>
public sealed record QueryLimits(int MaxFilterDepth = 8, int MaxConditions = 100, int MaxValues = 1000, int MaxSortKeys = 8);
