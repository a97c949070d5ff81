namespace Matching.Persistence;

/// <summary>What remains of a file when an entreprise reads it: who the person is and what they can do, never why they are eligible.</summary>
internal static class EmployerView
{
    /// <summary>The file without situations, papers, barriers, origins and anything else that would reveal a status.</summary>
    public static Candidate ForEmployer(this Candidate candidate) => candidate with
    {
        // The prescriber's kind reveals a situation (SPIP, ASE, CADA…).
        PrescriberId = null,
        ExternalReference = null,
        BirthDate = null,
        Sex = null,
        Address = candidate.Address is { } address ? new Address { PostalCode = address.PostalCode, Commune = address.Commune } : null,
        QpvMemberships = [],
        Statuses = [],
        StatusesReviewedOn = null,
        Evidence = [],
        IsJobSeeker = null,
        JobSeekerSince = null,
        RecentWork = null,
        SchoolingEndedOn = null,
        Barriers = null,
        Levers = [],
        PastPlacements = [],
        LastContactOn = null,
    };
}
