using System.Runtime.CompilerServices;
using Matching.Persistence.Imports.Columns;
using Matching.Persistence.Imports.Fields;
using Matching.Persistence.Imports.Rows;
using Matching.Persistence.Imports.Structures;
using Microsoft.EntityFrameworkCore;
using static Matching.Persistence.Imports.Columns.OfferFields;

namespace Matching.Persistence.Imports.Kinds;

/// <summary>Reads and writes offers on the obligations of known marchés.</summary>
/// <remarks>
/// Natural key: contractor and reference. The status counts for an offer that is new; afterwards it moves by people's
/// decisions only, which a file must not undo.
/// </remarks>
internal sealed class OfferRows : IRowKind
{
    private KnownStructures _structures = new();
    private KnownMarches _marches = new();
    private KnownReferences _references = new();

    private sealed record ReadOffer(
        Marche Marche, HoursObligation Obligation, string Reference, NamedCarrier? Carrier, RowChanges<Offer> Offer, RowChanges<Site> Site)
    {
        public (ContractorId, string) Key => (Obligation.ContractorId ?? default, Reference);
    }

    public IReadOnlyList<TableLayout> Layouts { get; } = [Layout];

    public async Task PrepareAsync(ImportScope scope, CancellationToken cancel)
    {
        _structures = await KnownStructures.LoadAsync(scope, cancel);
        _marches = await KnownMarches.LoadAsync(scope, cancel);
        _references = await KnownReferences.LoadAsync(scope, cancel);
    }

    public ImportedRow? Read(ImportRow row)
    {
        row.References = _references;
        var owed = _marches.Find(row, _structures);
        var carrier = CarrierColumns.Read(row, _structures);
        var (changes, site) = (List.Read(row), Place.Read(row));
        row.CheckStart(List["debut"]);
        if (!row.IsSound || owed is not var (marche, obligation)) return null;
        var read = new ReadOffer(marche, obligation, row.Raw(List["reference"]) ?? "", carrier, changes, site);
        return new(row, $"{obligation.ContractorId} / {read.Reference}", read);
    }

    public async Task<ImportTally> WriteAsync(ImportScope scope, IReadOnlyList<ImportedRow> rows, CancellationToken cancel)
    {
        var references = rows.Select(row => ((ReadOffer)row.Value).Reference).ToList();
        var stored = await scope.Context.Set<Offer>().AsTracking().Where(offer => references.Contains(offer.Reference!))
            .ToDictionaryAsync(offer => (offer.ContractorId, offer.Reference!), cancel);
        var tally = default(ImportTally);
        foreach (var row in rows)
        {
            var read = (ReadOffer)row.Value;
            var known = stored.GetValueOrDefault(read.Key);
            var merged = Merge(known, read, CarrierColumns.Resolve(scope, _structures, read.Carrier, known?.CarrierId), scope.Clock);
            row.Row.RefuseAll(merged.Faults(), known?.Faults(), ColumnAt);
            if (row.Row.IsSound) tally += AggregateUpsert.Apply(scope.Context, known, merged);
        }
        await scope.Context.SaveChangesAsync(cancel);
        scope.Context.ChangeTracker.Clear();
        return tally;
    }

    /// <summary>The offers that have a reference, which an import can find again.</summary>
    public async IAsyncEnumerable<Dictionary<Column, string?>> ExportAsync(MatchingDbContext context, [EnumeratorCancellation] CancellationToken cancel)
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

    private static Column? ColumnAt(string? path) => List.At(path) ?? Place.At(path) ?? (path == "carrierId" ? CarrierColumns.Name : null);

    private static Offer Merge(Offer? known, ReadOffer read, CarrierEmployerId? carrier, TimeProvider clock)
    {
        var merged = read.Offer.ApplyTo(known ?? Blank(read, clock), known is null);
        return merged with
        {
            MarcheId = read.Marche.Id,
            ObligationId = read.Obligation.Id,
            CarrierId = carrier,
            Site = SiteFields.Merge(merged.Site, read.Site) ?? new(),
            PublishedAt = known is null && merged.Status == OfferStatus.Published ? clock.GetUtcNow() : merged.PublishedAt,
        };
    }

    private static Offer Blank(ReadOffer read, TimeProvider clock) => new()
    {
        Id = OfferId.New(clock),
        MarcheId = read.Marche.Id,
        ObligationId = read.Obligation.Id,
        ContractorId = read.Obligation.ContractorId ?? default,
        Title = "",
        Rome = default,
        ContractType = default,
        CarrierMode = default,
        Site = new(),
        StartsOn = default,
    };
}
