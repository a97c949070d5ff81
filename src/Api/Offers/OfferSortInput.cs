using Matching.GraphQL.Data;

namespace Matching.Api;

/// <summary>What a list of offers is sorted by: one field at a time.</summary>
internal sealed class OfferSortInput
{
    /// <summary>When the offer was entered. Without an order, the latest comes first.</summary>
    public SortDirection? EnteredAt { get; init; }

    /// <summary>The first day of work.</summary>
    public SortDirection? StartsOn { get; init; }

    /// <summary>The title, without regard to case and accents.</summary>
    public SortDirection? Title { get; init; }
}
