using System.Runtime.CompilerServices;
using Matching.Persistence.Importing;
using Microsoft.EntityFrameworkCore;
using static Matching.Persistence.Importing.OfferColumns;

namespace Matching.Persistence.Exports;

/// <summary>Writes the offers that have a reference, which an import can find again.</summary>
internal sealed class OfferExport : IRowExport
{
    public TableLayout Layout => OfferColumns.Layout;

    public async IAsyncEnumerable<Dictionary<Column, string?>> RowsAsync(MatchingDbContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        var contractors = await context.Set<Contractor>().AsNoTracking().ToDictionaryAsync(contractor => contractor.Id, cancel);
        var carriers = await context.Set<CarrierEmployer>().AsNoTracking().ToDictionaryAsync(carrier => carrier.Id, cancel);
        var buyers = await context.Set<Buyer>().AsNoTracking().ToDictionaryAsync(buyer => buyer.Id, cancel);
        var marches = await context.Set<Marche>().AsNoTracking().ToDictionaryAsync(marche => marche.Id, cancel);
        var offers = context.Set<Offer>().AsNoTracking().Where(offer => offer.Reference != null).OrderBy(offer => offer.Id);
        await foreach (var offer in offers.AsAsyncEnumerable().WithCancellation(cancel))
        {
            var marche = marches[offer.MarcheId];
            var row = Row(offer);
            row[OfferColumns.Marche] = marche.Reference;
            row[BuyerName] = buyers[marche.BuyerId].Name;
            row[BuyerSiret] = buyers[marche.BuyerId].Siret?.ToString();
            row[OfferColumns.Lot] = marche.Lots.FirstOrDefault(lot => lot.Obligations.Any(owed => owed.Id == offer.ObligationId))?.Number;
            row[ContractorName] = contractors[offer.ContractorId].Name;
            row[ContractorSiret] = contractors[offer.ContractorId].Siret?.ToString();
            CarrierCells.Fill(row, offer.CarrierId is { } id ? carriers[id] : null);
            yield return row;
        }
    }

    private static Dictionary<Column, string?> Row(Offer offer) => new()
    {
        [Reference] = offer.Reference,
        [Title] = offer.Title,
        [Description] = offer.Description,
        [Rome] = offer.Rome.ToString(),
        [Openings] = Cell.Of(offer.Openings),
        [OfferColumns.ContractType] = Cell.Of<ContractType>(offer.ContractType),
        [Mode] = Cell.Of<CarrierMode>(offer.CarrierMode),
        [Hours] = offer.HoursPlanned?.ToString(),
        [OfferColumns.WeeklyHours] = Cell.Of(offer.WeeklyHours?.Value),
        [MinLevel] = Cell.Of(offer.MinLevel),
        [Licences] = string.Join('|', offer.LicencesRequired),
        [OfferColumns.Commune] = offer.Site.Commune?.ToString(),
        [Latitude] = Cell.Of(offer.Site.Point?.Latitude),
        [Longitude] = Cell.Of(offer.Site.Point?.Longitude),
        [OfferColumns.Site] = offer.Site.Label,
        [OfferColumns.Shift] = Cell.Of(offer.Shift),
        [Transit] = Cell.Of<TransitReachability>(offer.TransitReachable),
        [Tutor] = Cell.Of(offer.HasTutor),
        [Asbestos] = Cell.Of(offer.IsListedAsbestosWork),
        [StartsOn] = Cell.Of(offer.StartsOn),
        [EndsOn] = Cell.Of(offer.EndsOn),
        [ApplicationDeadline] = Cell.Of(offer.ApplicationDeadline),
        // A file can only say that an offer is to be open or not; where it really stands is the database's to know.
        [Status] = offer.Status == OfferStatus.Draft ? "DRAFT" : "PUBLISHED",
    };
}
