namespace Matching.Seed;

/// <summary>The stages of making the demonstration, in their order.</summary>
public enum SeedStage
{
    /// <summary>Making the data in memory.</summary>
    Making,

    /// <summary>Writing communes, occupations and demonstration areas.</summary>
    Reference,

    /// <summary>Writing organisations.</summary>
    Structures,

    /// <summary>Writing marchés.</summary>
    Marches,

    /// <summary>Writing offers.</summary>
    Offers,

    /// <summary>Writing people.</summary>
    Candidates,

    /// <summary>Writing candidatures, decisions and placements.</summary>
    Placements,

    /// <summary>Writing hours and follow-ups.</summary>
    Hours,

    /// <summary>All is committed.</summary>
    Done,
}
