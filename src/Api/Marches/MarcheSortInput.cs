using Matching.GraphQL.Data;

namespace Matching.Api;

/// <summary>What a list of marchés is sorted by: one field at a time.</summary>
internal sealed class MarcheSortInput
{
    /// <summary>When the marché was entered. Without an order, the latest comes first.</summary>
    public SortDirection? EnteredAt { get; init; }

    /// <summary>The first day.</summary>
    public SortDirection? StartsOn { get; init; }

    /// <summary>Reference, then title.</summary>
    public SortDirection? Reference { get; init; }
}
