namespace Matching.Domain.Offers;

/// <summary>Whether public transport reaches the site in time for the start of the shift.</summary>
public enum TransitReachability
{
    /// <summary>Nobody looked.</summary>
    Unknown,

    /// <summary>It does.</summary>
    Yes,

    /// <summary>It does not.</summary>
    No,
}
