using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence;

/// <summary>An order of a list of candidates.</summary>
/// <param name="By">What to sort by.</param>
/// <param name="IsDescending">Whether the greatest or latest comes first.</param>
public sealed record CandidateOrder(CandidateSort By, bool IsDescending)
{
    /// <summary>The latest file first.</summary>
    public static CandidateOrder Newest { get; } = new(CandidateSort.EnteredAt, IsDescending: true);

    /// <summary>The oldest file first.</summary>
    public static CandidateOrder Oldest { get; } = new(CandidateSort.EnteredAt, IsDescending: false);

    /// <summary>By last, then first name.</summary>
    public static CandidateOrder Name { get; } = new(CandidateSort.Name, IsDescending: false);
}

internal static class CandidateOrders
{
    public static IKeyset<Candidate> Keyset(this CandidateOrder order) => order.By switch
    {
        CandidateSort.Name => new Keyset<Candidate, string, CandidateId>(Name("name", order), candidate => EF.Property<string>(candidate, ExtractedColumns.SearchText), candidate => candidate.Id, order.IsDescending),
        _ => new Keyset<Candidate, CandidateId, CandidateId>(Name("entered", order), candidate => candidate.Id, candidate => candidate.Id, order.IsDescending),
    };

    // A cursor of one order is refused by another, and by the same one backwards.
    private static string Name(string key, CandidateOrder order) => order.IsDescending ? key + "-descending" : key;
}
