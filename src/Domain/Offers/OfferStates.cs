namespace Matching.Domain.Offers;

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

    /// <summary>The state of an open or filled offer with that many openings filled.</summary>
    public static OfferStatus ByOpenings(int filled, int openings) =>
        filled >= openings ? OfferStatus.Filled : filled == 0 ? OfferStatus.Published : OfferStatus.PartlyFilled;

    internal static bool IsOpenOrFilled(this OfferStatus status) => status.IsOpen() || status == OfferStatus.Filled;

    /// <summary>Whether somebody may still be proposed.</summary>
    public static bool IsOpen(this OfferStatus status) => status is OfferStatus.Published or OfferStatus.PartlyFilled;
}
