using Matching.GraphQL.Data;

namespace Matching.Api;

/// <summary>What a list of files is sorted by: one field at a time.</summary>
internal sealed class CandidateSortInput
{
    /// <summary>When the file was entered. Without an order, the latest comes first.</summary>
    public SortDirection? EnteredAt { get; init; }

    /// <summary>Last, then first name, without regard to case and accents.</summary>
    public SortDirection? Name { get; init; }
}
