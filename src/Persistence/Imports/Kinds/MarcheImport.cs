using Microsoft.EntityFrameworkCore;
using static Matching.Persistence.Importing.MarcheColumns;

namespace Matching.Persistence.Importing;

/// <summary>Reads marchés, with buyers and contractors where they are new.</summary>
/// <remarks>
/// Natural keys: buyer and reference; lot number; contractor. What a file leaves empty keeps what is known, and lots or
/// obligations that it does not name stay.
/// </remarks>
internal sealed class MarcheImport : IRowImport
{
    private const decimal MostEuros = 1_000_000_000_000;
    private const int MarchesAtOnce = 500;

    private readonly Dictionary<(string Buyer, string Reference), FirstRow> _firstRows = [];
    private KnownStructures _structures = new();
    private References _references = new();

    private sealed record FirstRow(long Line, Marche Marche, string?[] Texts);

    public IReadOnlyList<TableLayout> Layouts { get; } = [Layout];

    public bool NeedsAllRows => true;

    public async Task PrepareAsync(ImportScope scope, CancellationToken cancel)
    {
        _structures = await KnownStructures.LoadAsync(scope, cancel);
        _references = await References.LoadAsync(scope, cancel);
    }

    public ImportedRow? Read(ImportRow row)
    {
        var buyer = row.RequiredStructure(BuyerName, BuyerSiret, _structures.Buyers);
        var buyerKind = row.RequiredChoice(MarcheColumns.BuyerKind, BuyerKinds);
        var contractor = row.Structure(ContractorName, ContractorSiret, _structures.Contractors);
        var obligation = ObligationOf(row);
        var lot = row.Text(MarcheColumns.Lot) ?? "1";
        var marche = MarcheOf(row);
        row.CheckRange(StartsOn, EndsOn);
        if (!row.IsSound) return null;

        var whole = marche with { Lots = [new Lot { Id = default, Number = lot, Obligations = [obligation] }] };
        row.RefuseAll(whole.Faults(), ("endsOn", EndsOn), ("qpvTargetHours", QpvHours), ("deadline", Deadline), ("number", MarcheColumns.Lot));
        CheckAgreement(row, buyer, marche);
        return row.IsSound
            ? new($"{buyer} / {marche.Reference} / {lot} / {contractor?.ToString() ?? "-"}", new ReadObligation(buyer, buyerKind, marche, lot, row.Text(LotTitle), obligation, contractor))
            : null;
    }

    public async Task<ImportTally> WriteAsync(ImportScope scope, IReadOnlyList<ImportedRow> rows, CancellationToken cancel)
    {
        var tally = default(ImportTally);
        var marches = rows.Select(row => (ReadObligation)row.Value).GroupBy(read => (BuyerOf(scope, read).Id, read.Marche.Reference));
        foreach (var chunk in marches.Chunk(MarchesAtOnce))
        {
            var buyers = chunk.Select(group => group.Key.Id).Distinct().ToList();
            var references = chunk.Select(group => group.Key.Reference).Distinct().ToList();
            var stored = await scope.Context.Set<Marche>().AsTracking()
                .Where(marche => buyers.Contains(marche.BuyerId) && references.Contains(marche.Reference))
                .ToDictionaryAsync(marche => (marche.BuyerId, marche.Reference), cancel);
            foreach (var group in chunk)
            {
                stored.TryGetValue(group.Key, out var known);
                var merged = MarcheMerge.Of(known, group.Key.Id, [.. group], read => ContractorOf(scope, read), scope.Clock);
                tally += AggregateUpsert.Apply(scope.Context, known, merged, group.LongCount());
            }
            await scope.Context.SaveChangesAsync(cancel);
            scope.Context.ChangeTracker.Clear();
        }
        return tally;
    }

    private Marche MarcheOf(ImportRow row) => new()
    {
        Id = default,
        Reference = row.RequiredText(Reference),
        Title = row.RequiredText(Title),
        BuyerId = default,
        LegalBasis = row.RequiredChoice<ClauseLegalBasis>(LegalBasis),
        Sector = row.Choice<MarcheSector>(Sector) ?? MarcheSector.Other,
        Kind = row.RequiredChoice(Kind, Kinds),
        AmountExclVat = row.Number(Amount, 0, MostEuros, 2) is { } amount ? new Euros(amount) : null,
        StartsOn = row.RequiredDay(StartsOn),
        EndsOn = row.Day(EndsOn),
        IsAnruFunded = row.YesNo(Anru) ?? false,
        IsLocalUrbanManagement = row.YesNo(LocalUrbanManagement) ?? false,
        QpvListFloor = row.Number(QpvListFloor, 1, 99, 0) is { } floor ? Domain.Share.FromPercent(floor) : null,
        WorkedHoursForecast = row.Optional<InsertionHours>(Forecast),
        Site = RowSites.Of(row, _references, MarcheColumns.Commune, Latitude, Longitude, MarcheColumns.Site),
        PenaltyPerMissingHour = row.Number(MarcheColumns.Penalty, 0, 10_000, 2) is { } penalty ? new Euros(penalty) : null,
    };

    private static HoursObligation ObligationOf(ImportRow row) => new()
    {
        Id = default,
        RequiredHours = row.Required<InsertionHours>(Hours),
        ShareOfWorkedHours = row.Number(MarcheColumns.Share, 0, 100, 4) is { } percent ? Domain.Share.FromPercent(percent) : null,
        QpvTargetHours = row.Optional<InsertionHours>(QpvHours),
        OpeningBalance = row.Optional<InsertionHours>(OpeningBalance) ?? InsertionHours.None,
        Deadline = row.Day(Deadline),
    };

    /// <summary>Refuses a row that says something else of its marché than the first one did.</summary>
    private void CheckAgreement(ImportRow row, StructureKey buyer, Marche marche)
    {
        var texts = OfMarche.Select(row.Raw).ToArray();
        var key = (buyer.ToString(), marche.Reference);
        if (_firstRows.TryAdd(key, new(row.Line, marche, texts)) || _firstRows[key].Marche == marche) return;

        var first = _firstRows[key];
        var differing = Enumerable.Range(0, texts.Length).First(index => texts[index] != first.Texts[index]);
        row.Refuse(OfMarche[differing], new ImportFault("row.conflicting", texts[differing], first.Texts[differing] ?? "-") { OtherLine = first.Line });
    }

    private Buyer BuyerOf(ImportScope scope, ReadObligation read) => _structures.Buyers.FindOrAdd(scope.Context, read.Buyer, () => new()
    {
        Id = BuyerId.New(scope.Clock), Name = read.Buyer.Name, Siret = read.Buyer.Siret, Kind = read.BuyerKind,
    });

    private ContractorId? ContractorOf(ImportScope scope, ReadObligation read) =>
        read.Contractor is not { } key ? null : _structures.Contractors.FindOrAdd(scope.Context, key, () => new()
        {
            Id = ContractorId.New(scope.Clock), Name = key.Name, Siret = key.Siret,
        }).Id;
}

/// <summary>One row of a file of marchés; identifiers are not set yet.</summary>
internal sealed record ReadObligation(
    StructureKey Buyer, BuyerKind BuyerKind, Marche Marche, string LotNumber, string? LotTitle, HoursObligation Obligation, StructureKey? Contractor);
