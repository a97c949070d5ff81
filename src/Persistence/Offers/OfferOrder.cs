using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence;

/// <summary>An order of a list of offers.</summary>
/// <param name="By">What to sort by.</param>
/// <param name="IsDescending">Whether the greatest or latest comes first.</param>
public sealed record OfferOrder(OfferSort By, bool IsDescending)
{
    /// <summary>The latest offer first.</summary>
    public static OfferOrder Newest { get; } = new(OfferSort.EnteredAt, IsDescending: true);

    /// <summary>The oldest offer first.</summary>
    public static OfferOrder Oldest { get; } = new(OfferSort.EnteredAt, IsDescending: false);

    /// <summary>By the first day of work, the earliest first.</summary>
    public static OfferOrder StartsOn { get; } = new(OfferSort.StartsOn, IsDescending: false);

    /// <summary>By title.</summary>
    public static OfferOrder Title { get; } = new(OfferSort.Title, IsDescending: false);
}

internal static class OfferOrders
{
    public static IKeyset<Offer> Keyset(this OfferOrder order) => order.By switch
    {
        OfferSort.StartsOn => new Keyset<Offer, DateOnly, OfferId>(Name("starts-on", order), offer => offer.StartsOn, offer => offer.Id, order.IsDescending),
        OfferSort.Title => new Keyset<Offer, string, OfferId>(Name("title", order), offer => EF.Property<string>(offer, ExtractedColumns.SearchText), offer => offer.Id, order.IsDescending),
        _ => new Keyset<Offer, OfferId, OfferId>(Name("entered", order), offer => offer.Id, offer => offer.Id, order.IsDescending),
    };

    // A cursor of one order is refused by another, and by the same one backwards.
    private static string Name(string key, OfferOrder order) => order.IsDescending ? key + "-descending" : key;
}
