namespace Matching.Domain.Structures;

/// <summary>Whether a prescriber may validate eligibility for insertion structures (habilitation by the prefect).</summary>
public enum PrescriberAuthorisation
{
    /// <summary>Not yet decided.</summary>
    NotSet,

    /// <summary>Authorised.</summary>
    Validated,

    /// <summary>Refused.</summary>
    Refused,

    /// <summary>The kind needs none, by law (or, for an orienteur, cannot have one).</summary>
    NotRequired,
}
