namespace Matching.Domain.Placements;

/// <summary>Who began a candidature.</summary>
public enum CandidatureOrigin
{
    /// <summary>A prescripteur proposed the person.</summary>
    Prescripteur,

    /// <summary>A facilitateur proposed the person.</summary>
    Desk,

    /// <summary>The person applied.</summary>
    Person,

    /// <summary>The company asked for an introduction.</summary>
    Company,

    /// <summary>A structure porteuse asked for an introduction.</summary>
    Carrier,
}
