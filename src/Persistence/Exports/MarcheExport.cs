using System.Runtime.CompilerServices;
using Matching.Persistence.Imports;
using Microsoft.EntityFrameworkCore;
using static Matching.Persistence.Imports.MarcheFields;

namespace Matching.Persistence.Exports;

/// <summary>Writes marchés, one row for each obligation.</summary>
internal sealed class MarcheExport : IRowExport
{
    public TableLayout Layout => MarcheFields.Layout;

    public async IAsyncEnumerable<Dictionary<Column, string?>> RowsAsync(MatchingDbContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        var buyers = await context.Set<Buyer>().AsNoTracking().ToDictionaryAsync(buyer => buyer.Id, cancel);
        var contractors = await context.Set<Contractor>().AsNoTracking().ToDictionaryAsync(contractor => contractor.Id, cancel);
        await foreach (var marche in context.Set<Marche>().AsNoTracking().OrderBy(marche => marche.Id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            foreach (var (lot, owed) in marche.Lots.SelectMany(lot => lot.Obligations.Select(owed => (lot, owed))))
                yield return Row(marche, buyers[marche.BuyerId], lot, owed, owed.ContractorId is { } id ? contractors[id] : null);
        }
    }

    private static Dictionary<Column, string?> Row(Marche marche, Buyer buyer, Lot lot, HoursObligation owed, Contractor? contractor)
    {
        var row = new Dictionary<Column, string?>
        {
            [BuyerName] = buyer.Name,
            [BuyerSiret] = buyer.Siret?.ToString(),
            [MarcheFields.BuyerKind] = Cell.Of<BuyerKind>(buyer.Kind),
            [LotNumber] = lot.Number,
            [ContractorName] = contractor?.Name,
            [ContractorSiret] = contractor?.Siret?.ToString(),
        };
        Whole.Fill(row, marche);
        Place.Fill(row, marche.Site);
        OfLot.Fill(row, lot);
        Owed.Fill(row, owed);
        return row;
    }
}
