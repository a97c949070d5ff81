namespace Matching.Domain.Candidates;

/// <summary>Whether somebody is looking for work here.</summary>
public enum CandidateState
{
    /// <summary>Looking.</summary>
    Active,

    /// <summary>Not looking for now.</summary>
    Paused,

    /// <summary>Hired; not proposed again before the file is reactivated.</summary>
    Placed,

    /// <summary>Closed; kept for the legal period only.</summary>
    Archived,
}
