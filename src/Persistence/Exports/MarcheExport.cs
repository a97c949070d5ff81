using System.Runtime.CompilerServices;
using Matching.Persistence.Importing;
using Microsoft.EntityFrameworkCore;
using static Matching.Persistence.Importing.MarcheColumns;

namespace Matching.Persistence.Exports;

/// <summary>Writes marchés, one row for each obligation.</summary>
internal sealed class MarcheExport : IRowExport
{
    public TableLayout Layout => MarcheColumns.Layout;

    public async IAsyncEnumerable<Dictionary<Column, string?>> RowsAsync(MatchingDbContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        var buyers = await context.Set<Buyer>().AsNoTracking().ToDictionaryAsync(buyer => buyer.Id, cancel);
        var contractors = await context.Set<Contractor>().AsNoTracking().ToDictionaryAsync(contractor => contractor.Id, cancel);
        await foreach (var marche in context.Set<Marche>().AsNoTracking().OrderBy(marche => marche.Id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            foreach (var lot in marche.Lots)
            {
                foreach (var obligation in lot.Obligations)
                {
                    var contractor = obligation.ContractorId is { } id ? contractors[id] : null;
                    yield return Row(marche, buyers[marche.BuyerId], lot, obligation, contractor);
                }
            }
        }
    }

    private static Dictionary<Column, string?> Row(Marche marche, Buyer buyer, Lot lot, HoursObligation obligation, Contractor? contractor) => new()
    {
        [Reference] = marche.Reference,
        [Title] = marche.Title,
        [BuyerName] = buyer.Name,
        [BuyerSiret] = buyer.Siret?.ToString(),
        [MarcheColumns.BuyerKind] = Cell.Of<BuyerKind>(buyer.Kind),
        [LegalBasis] = Cell.Of<ClauseLegalBasis>(marche.LegalBasis),
        [Sector] = Cell.Of<MarcheSector>(marche.Sector),
        [Kind] = Cell.Of<MarcheKind>(marche.Kind),
        [Amount] = Cell.Of(marche.AmountExclVat?.Value),
        [StartsOn] = Cell.Of(marche.StartsOn),
        [EndsOn] = Cell.Of(marche.EndsOn),
        [Anru] = Cell.Of(marche.IsAnruFunded),
        [LocalUrbanManagement] = Cell.Of(marche.IsLocalUrbanManagement),
        [QpvListFloor] = Cell.Of(marche.QpvListFloor?.Percent),
        [Forecast] = marche.WorkedHoursForecast?.ToString(),
        [MarcheColumns.Commune] = marche.Site?.Commune?.ToString(),
        [Latitude] = Cell.Of(marche.Site?.Point?.Latitude),
        [Longitude] = Cell.Of(marche.Site?.Point?.Longitude),
        [MarcheColumns.Site] = marche.Site?.Label,
        [MarcheColumns.Penalty] = Cell.Of(marche.PenaltyPerMissingHour?.Value),
        [MarcheColumns.Lot] = lot.Number,
        [LotTitle] = lot.Title,
        [ContractorName] = contractor?.Name,
        [ContractorSiret] = contractor?.Siret?.ToString(),
        [Hours] = obligation.RequiredHours.ToString(),
        [MarcheColumns.Share] = Cell.Of(obligation.ShareOfWorkedHours?.Percent),
        [QpvHours] = obligation.QpvTargetHours?.ToString(),
        [OpeningBalance] = obligation.OpeningBalance.ToString(),
        [Deadline] = Cell.Of(obligation.Deadline),
    };
}
