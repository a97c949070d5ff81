using Matching.Persistence.Imports.Columns;
using Matching.Persistence.Imports.Faults;
using Matching.Persistence.Imports.Rows;
using Matching.Persistence.Imports.Structures;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Imports.Kinds;

/// <summary>Finds the obligation that a row names by marché, lot and contractor, where each may be left out if nothing else fits.</summary>
internal sealed class KnownMarches
{
    private ILookup<string, Marche> _byReference = Enumerable.Empty<Marche>().ToLookup(marche => marche.Reference);

    public static async Task<KnownMarches> LoadAsync(ImportScope scope, CancellationToken cancel) => new()
    {
        _byReference = (await scope.Context.Set<Marche>().AsNoTracking().ToListAsync(cancel)).ToLookup(
            marche => marche.Reference, StringComparer.OrdinalIgnoreCase),
    };

    /// <summary>The marché and obligation of a row; null when refused.</summary>
    public (Marche Marche, HoursObligation Obligation)? Find(ImportRow row, KnownStructures structures)
    {
        if (MarcheOf(row, structures) is not { } marche) return null;
        var lot = row.Text(OfferFields.Lot);
        var lots = marche.Lots.Where(known => lot is null || known.Number.Equals(lot, StringComparison.OrdinalIgnoreCase)).ToList();
        if (lots.Count == 0) return Refuse(row, OfferFields.Lot, "lot.unknown", lot, string.Join(", ", marche.Lots.Select(known => known.Number)));

        var contractor = row.Structure(OfferFields.ContractorName, OfferFields.ContractorSiret, structures.Contractors);
        if (!row.IsSound) return null;
        var wanted = contractor is { } key ? structures.Contractors.Find(key) is [var found] ? found.Id : default(ContractorId) : (ContractorId?)null;
        var obligations = lots.SelectMany(known => known.Obligations)
            .Where(obligation => obligation.ContractorId is not null && (contractor is null || obligation.ContractorId == wanted)).ToList();
        return obligations switch
        {
            [var only] => (marche, only),
            [] => Refuse(row, OfferFields.ContractorName, "obligation.unknown", contractor?.ToString(), marche.Reference),
            _ => Refuse(row, OfferFields.ContractorName, "obligation.ambiguous", marche.Reference, "lot, titulaire_nom"),
        };
    }

    private Marche? MarcheOf(ImportRow row, KnownStructures structures)
    {
        var reference = row.RequiredText(OfferFields.Marche);
        var buyer = row.Structure(OfferFields.BuyerName, OfferFields.BuyerSiret, structures.Buyers);
        if (!row.IsSound) return null;
        var buyers = buyer is { } key ? structures.Buyers.Find(key).Select(found => found.Id).ToHashSet() : null;
        var fitting = _byReference[reference].Where(marche => buyers is null || buyers.Contains(marche.BuyerId)).ToList();
        if (fitting is [var only]) return only;
        row.Refuse(OfferFields.Marche, fitting.Count == 0
            ? new ImportFault("marche.unknown", reference)
            : new ImportFault("marche.ambiguous", reference, "acheteur_nom, acheteur_siret"));
        return null;
    }

    private static (Marche, HoursObligation)? Refuse(ImportRow row, Column column, string code, string? value, string allowed)
    {
        row.Refuse(column, new ImportFault(code, value, allowed));
        return null;
    }
}
