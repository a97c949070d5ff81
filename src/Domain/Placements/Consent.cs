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

/// <summary>The person's last answer, as it was recorded.</summary>
/// <param name="Means">How it was given.</param>
/// <param name="On">The day on which the person gave it.</param>
/// <param name="RecordedBy">The account that recorded it.</param>
/// <param name="RecordedAs">The role of that account.</param>
/// <param name="RecordedAt">When it was recorded.</param>
public sealed record ConsentRecord(ConsentMeans Means, DateOnly On, string RecordedBy, Role RecordedAs, DateTimeOffset RecordedAt);
