namespace Matching.Domain.Placements;

/// <summary>In which relation somebody stands to a candidature.</summary>
public enum CandidatureParty
{
    /// <summary>The company of the offer or, where a structure porteuse is asked, that structure.</summary>
    Employer,

    /// <summary>The prescripteur who follows the person; the desk where nobody does.</summary>
    Adviser,

    /// <summary>The desk in charge of the person's home or of the marché.</summary>
    Desk,

    /// <summary>The person.</summary>
    Person,

    /// <summary>The installation itself: deadlines, and what follows from another move.</summary>
    System,
}
