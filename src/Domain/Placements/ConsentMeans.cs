namespace Matching.Domain.Placements;

/// <summary>How a person said whether they consent.</summary>
public enum ConsentMeans
{
    /// <summary>By the person's own account.</summary>
    OwnAccount,

    /// <summary>By telephone.</summary>
    Telephone,

    /// <summary>Face to face.</summary>
    InPerson,

    /// <summary>By letter, e-mail or signature.</summary>
    Written,
}
