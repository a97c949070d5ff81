namespace Matching.Domain;

/// <summary>The moves between the states of an offer.</summary>
public static class OfferStates
{
    /// <summary>The allowed moves. A cancelled hire reopens what it had filled.</summary>
    public static StateMachine<OfferStatus> Machine { get; } = new("offer",
        (OfferStatus.Draft, [OfferStatus.Published, OfferStatus.Cancelled]),
        (OfferStatus.Published, [OfferStatus.PartlyFilled, OfferStatus.Filled, OfferStatus.Suspended, OfferStatus.Cancelled, OfferStatus.Expired]),
        (OfferStatus.PartlyFilled, [OfferStatus.Filled, OfferStatus.Published, OfferStatus.Suspended, OfferStatus.Cancelled, OfferStatus.Expired]),
        (OfferStatus.Filled, [OfferStatus.PartlyFilled, OfferStatus.Published]),
        (OfferStatus.Suspended, [OfferStatus.Published, OfferStatus.PartlyFilled, OfferStatus.Cancelled, OfferStatus.Expired]));

    /// <summary>Whether somebody may still be proposed.</summary>
    public static bool IsOpen(this OfferStatus status) => status is OfferStatus.Published or OfferStatus.PartlyFilled;
}
