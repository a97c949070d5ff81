namespace Matching.Domain.Placements;

/// <summary>Whether the person wants to be introduced to the employer of a candidature.</summary>
public enum ConsentState
{
    /// <summary>The person is asked and has not answered.</summary>
    Asked,

    /// <summary>The person agreed.</summary>
    Given,

    /// <summary>The person said no.</summary>
    Refused,

    /// <summary>The person had agreed and took it back.</summary>
    Withdrawn,
}
