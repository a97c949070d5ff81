namespace Matching.Persistence;

/// <summary>What a list of candidates can be sorted by.</summary>
public enum CandidateSort
{
    /// <summary>When the file was entered.</summary>
    EnteredAt,

    /// <summary>Last, then first name, without regard to case and accents.</summary>
    Name,
}
