namespace Matching.Domain.Offers;

/// <summary>Where an offer stands.</summary>
public enum OfferStatus
{
    /// <summary>Being written; seen by its owner only.</summary>
    Draft,

    /// <summary>Open, no opening filled.</summary>
    Published,

    /// <summary>Open, some openings filled.</summary>
    PartlyFilled,

    /// <summary>All openings filled.</summary>
    Filled,

    /// <summary>Hidden for a while.</summary>
    Suspended,

    /// <summary>Withdrawn. Final.</summary>
    Cancelled,

    /// <summary>Past its last day. Final.</summary>
    Expired,
}
