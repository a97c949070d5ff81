using System.Runtime.CompilerServices;
using Matching.Persistence.Imports;
using Microsoft.EntityFrameworkCore;
using static Matching.Persistence.Imports.PlacementFields;

namespace Matching.Persistence.Exports;

/// <summary>Writes the placements whose references, candidate and offer an import can find again.</summary>
internal sealed class PlacementExport : IRowExport
{
    public TableLayout Layout => PlacementFields.Layout;

    public async IAsyncEnumerable<Dictionary<Column, string?>> RowsAsync(MatchingDbContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        var carriers = await context.Set<CarrierEmployer>().AsNoTracking().ToDictionaryAsync(carrier => carrier.Id, cancel);
        var rows =
            from placement in context.Set<Placement>().AsNoTracking()
            join candidate in context.Set<Candidate>() on placement.CandidateId equals candidate.Id
            join prescriber in context.Set<Prescriber>() on candidate.PrescriberId equals prescriber.Id
            join offer in context.Set<Offer>() on placement.OfferId equals offer.Id
            join contractor in context.Set<Contractor>() on offer.ContractorId equals contractor.Id
            where placement.Reference != null && candidate.ExternalReference != null && offer.Reference != null
            orderby placement.Id
            select new { Placement = placement, Candidate = candidate.ExternalReference, Prescriber = prescriber, Offer = offer.Reference, Contractor = contractor };
        await foreach (var one in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            var row = new Dictionary<Column, string?>
            {
                [PrescriberName] = one.Prescriber.Name,
                [PrescriberSiret] = one.Prescriber.Siret?.ToString(),
                [PlacementFields.Candidate] = one.Candidate,
                [ContractorName] = one.Contractor.Name,
                [ContractorSiret] = one.Contractor.Siret?.ToString(),
                [PlacementFields.Offer] = one.Offer,
            };
            List.Fill(row, one.Placement);
            CarrierColumns.Fill(row, one.Placement.CarrierId is { } id ? carriers[id] : null);
            yield return row;
        }
    }
}
