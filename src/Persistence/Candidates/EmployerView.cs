namespace Matching.Persistence.Candidates;

/// <summary>What a company reads of a person introduced to it: how to reach them, and what they bring to the work.</summary>
internal static class EmployerView
{
    /// <summary>The file with those fields only. A field is named here or withheld: a new one is withheld.</summary>
    public static Candidate ForEmployer(this Candidate candidate) => new()
    {
        Id = candidate.Id,
        FirstName = candidate.FirstName,
        LastName = candidate.LastName,
        Email = candidate.Email,
        Phone = candidate.Phone,
        Level = candidate.Level,
        JobTargets = candidate.JobTargets,
        Licences = candidate.Licences,
        Availability = candidate.Availability,
        State = candidate.State,
        Version = candidate.Version,
    };
}
