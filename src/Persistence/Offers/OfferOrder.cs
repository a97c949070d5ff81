using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence;

/// <summary>The orders of a list of offers.</summary>
public enum OfferOrder
{
    /// <summary>The latest offer first.</summary>
    Newest,

    /// <summary>The oldest offer first.</summary>
    Oldest,

    /// <summary>By the first day of work, the earliest first.</summary>
    StartsOn,

    /// <summary>By title, without regard to case and accents.</summary>
    Title,
}

internal static class OfferOrders
{
    public static IKeyset<Offer> Keyset(this OfferOrder order) => order switch
    {
        OfferOrder.Oldest => new Keyset<Offer, OfferId, OfferId>("oldest", offer => offer.Id, offer => offer.Id, isDescending: false),
        OfferOrder.StartsOn => new Keyset<Offer, DateOnly, OfferId>("starts-on", offer => offer.StartsOn, offer => offer.Id, isDescending: false),
        OfferOrder.Title => new Keyset<Offer, string, OfferId>("title", offer => EF.Property<string>(offer, ExtractedColumns.SearchText), offer => offer.Id, isDescending: false),
        _ => new Keyset<Offer, OfferId, OfferId>("newest", offer => offer.Id, offer => offer.Id, isDescending: true),
    };
}
