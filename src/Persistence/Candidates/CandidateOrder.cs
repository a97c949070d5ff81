using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence;

/// <summary>The orders of a list of candidates.</summary>
public enum CandidateOrder
{
    /// <summary>The latest file first.</summary>
    Newest,

    /// <summary>The oldest file first.</summary>
    Oldest,

    /// <summary>By last, then first name, without regard to case and accents.</summary>
    Name,
}

internal static class CandidateOrders
{
    public static IKeyset<Candidate> Keyset(this CandidateOrder order) => order switch
    {
        CandidateOrder.Oldest => new Keyset<Candidate, CandidateId, CandidateId>("oldest", candidate => candidate.Id, candidate => candidate.Id, isDescending: false),
        CandidateOrder.Name => new Keyset<Candidate, string, CandidateId>("name", candidate => EF.Property<string>(candidate, ExtractedColumns.SearchText), candidate => candidate.Id, isDescending: false),
        _ => new Keyset<Candidate, CandidateId, CandidateId>("newest", candidate => candidate.Id, candidate => candidate.Id, isDescending: true),
    };
}
