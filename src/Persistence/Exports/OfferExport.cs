using System.Runtime.CompilerServices;
using Matching.Persistence.Imports;
using Microsoft.EntityFrameworkCore;
using static Matching.Persistence.Imports.OfferFields;

namespace Matching.Persistence.Exports;

/// <summary>Writes the offers that have a reference, which an import can find again.</summary>
internal sealed class OfferExport : IRowExport
{
    public TableLayout Layout => OfferFields.Layout;

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
            var row = new Dictionary<Column, string?>
            {
                [OfferFields.Marche] = marche.Reference,
                [BuyerName] = buyers[marche.BuyerId].Name,
                [BuyerSiret] = buyers[marche.BuyerId].Siret?.ToString(),
                [OfferFields.Lot] = marche.Lots.FirstOrDefault(lot => lot.Obligations.Any(owed => owed.Id == offer.ObligationId))?.Number,
                [ContractorName] = contractors[offer.ContractorId].Name,
                [ContractorSiret] = contractors[offer.ContractorId].Siret?.ToString(),
            };
            OfferFields.List.Fill(row, offer);
            Place.Fill(row, offer.Site);
            CarrierColumns.Fill(row, offer.CarrierId is { } id ? carriers[id] : null);
            yield return row;
        }
    }
}
