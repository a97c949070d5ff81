using System.Globalization;

namespace Matching.Domain.Offers;

/// <summary>The checks across the fields of an offer.</summary>
internal static class OfferChecks
{
    public static IEnumerable<InputFault> Of(Offer offer) => new[]
    {
        PlainText.Check("reference", offer.Reference),
        PlainText.Check("title", offer.Title, required: true),
        PlainText.Check("description", offer.Description, PlainText.DescriptionLength),
        PlainText.Check("site.label", offer.Site.Label),
        offer.Site is { Commune: null, Point: null }
            ? new InputFault("offer.site-missing", "", "a commune or coordinates") { Field = "site" }
            : null,
        offer.Site.Point is { } point ? FrenchTerritory.Check(point)?.In("site.point") : null,
        DateRange.Check("endsOn", offer.StartsOn, offer.EndsOn),
        offer.ApplicationDeadline > offer.EndsOn
            ? new InputFault("date.after-end", DateRange.Text(offer.ApplicationDeadline.Value), $"{DateRange.Text(offer.EndsOn.Value)} or earlier")
            {
                Field = "applicationDeadline",
            }
            : null,
        offer.FilledOpenings < 0 || offer.FilledOpenings > offer.Openings
            ? new InputFault("offer.filled-openings", offer.FilledOpenings.ToString(CultureInfo.InvariantCulture), $"0 to {offer.Openings}")
            {
                Field = "filledOpenings",
            }
            : null,
        offer.IsListedAsbestosWork && offer.ContractType.AsbestosBan() == AsbestosBan.Forbidden
            ? new InputFault("offer.asbestos-ban", CodeWord.Of(offer.ContractType),
                "a permanent contract: fixed-term and temporary workers may not do listed asbestos work (Code du travail, L4154-1)")
            {
                Field = "contractType",
            }
            : null,
        offer is { CarrierMode: CarrierMode.DirectHire, CarrierId: not null }
            ? new InputFault("offer.carrier-on-direct-hire", offer.CarrierId.ToString(), "no carrier for a direct hire") { Field = "carrierId" }
            : null,
    }.OfType<InputFault>();
}
