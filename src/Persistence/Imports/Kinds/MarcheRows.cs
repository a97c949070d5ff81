using System.Runtime.CompilerServices;
using Matching.Persistence.Exports;
using Matching.Persistence.Imports.Columns;
using Matching.Persistence.Imports.Faults;
using Matching.Persistence.Imports.Rows;
using Matching.Persistence.Imports.Structures;
using Microsoft.EntityFrameworkCore;
using static Matching.Persistence.Imports.Columns.MarcheFields;

namespace Matching.Persistence.Imports.Kinds;

/// <summary>Reads and writes marchés, with buyers and contractors where they are new.</summary>
/// <remarks>
/// Natural keys: buyer and reference; lot number; contractor. What a file leaves empty keeps what is known, and lots or
/// obligations that it does not name stay.
/// </remarks>
internal sealed class MarcheRows : IRowKind
{
    private const int MarchesAtOnce = 500;

    private readonly Dictionary<(string Buyer, string Reference), FirstSaid[]> _firstSaid = [];
    private KnownStructures _structures = new();
    private KnownReferences _references = new();

    // What the first row that says anything in a column says of its marché.
    private readonly record struct FirstSaid(long Line, string? Value, string? Text)
    {
        public bool IsSaid => Line > 0;
    }

    public IReadOnlyList<TableLayout> Layouts { get; } = [Layout];

    public bool NeedsAllRows => true;

    public async Task PrepareAsync(ImportScope scope, CancellationToken cancel)
    {
        _structures = await KnownStructures.LoadAsync(scope, cancel);
        _references = await KnownReferences.LoadAsync(scope, cancel);
    }

    public ImportedRow? Read(ImportRow row)
    {
        row.References = _references;
        var buyer = row.RequiredStructure(BuyerName, BuyerSiret, _structures.Buyers);
        var kind = row.RequiredChoice(MarcheFields.BuyerKind, BuyerKinds);
        var contractor = row.Structure(ContractorName, ContractorSiret, _structures.Contractors);
        var lot = row.Text(LotNumber) ?? "1";
        var read = new ReadObligation(
            row, new(buyer, kind), row.Raw(Whole["reference"]) ?? "", Whole.Read(row), Place.Read(row), lot, OfLot.Read(row), contractor, Owed.Read(row));
        row.CheckStart(Whole["debut"]);
        if (row.IsSound) CheckAgreement(row, read);
        return row.IsSound ? new(row, $"{buyer} / {read.Reference} / {lot} / {contractor?.ToString() ?? "-"}", read) : null;
    }

    public async Task<ImportTally> WriteAsync(ImportScope scope, IReadOnlyList<ImportedRow> rows, CancellationToken cancel)
    {
        var tally = default(ImportTally);
        var marches = rows.Select(row => (ReadObligation)row.Value).GroupBy(read => (BuyerOf(scope, read).Id, read.Reference));
        foreach (var chunk in marches.Chunk(MarchesAtOnce))
        {
            var buyers = chunk.Select(group => group.Key.Id).Distinct().ToList();
            var references = chunk.Select(group => group.Key.Reference).Distinct().ToList();
            var stored = await scope.Context.Set<Marche>().AsTracking()
                .Where(marche => buyers.Contains(marche.BuyerId) && references.Contains(marche.Reference))
                .ToDictionaryAsync(marche => (marche.BuyerId, marche.Reference), cancel);
            foreach (var group in chunk) tally += Write(scope, stored.GetValueOrDefault(group.Key), group.Key.Id, [.. group]);
            await scope.Context.SaveChangesAsync(cancel);
            scope.Context.ChangeTracker.Clear();
        }
        return tally;
    }

    /// <summary>Marchés, one row for each obligation.</summary>
    public async IAsyncEnumerable<Dictionary<Column, string?>> ExportAsync(MatchingDbContext context, [EnumeratorCancellation] CancellationToken cancel)
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

    /// <summary>Writes the rows that fit what is known; each is checked with those before it, so that the one at fault is named.</summary>
    private ImportTally Write(ImportScope scope, Marche? known, BuyerId buyer, IReadOnlyList<ReadObligation> rows)
    {
        var merged = known;
        foreach (var row in rows)
        {
            var next = MarcheMerge.Of(merged, buyer, row, ContractorOf(scope, row), scope.Clock);
            row.Row.RefuseAll(
                next.Faults(),
                merged?.Faults(),
                path => Owed.At(path) ?? Whole.At(path) ?? (path?.EndsWith("].number", StringComparison.Ordinal) == true ? LotNumber : null));
            if (row.Row.IsSound) merged = next;
        }
        var sound = rows.Count(row => row.Row.IsSound);
        return sound > 0 ? AggregateUpsert.Apply(scope.Context, known, merged!, sound) : default;
    }

    /// <summary>Refuses a row that says something else of its marché than one before it did. An empty cell says nothing.</summary>
    private void CheckAgreement(ImportRow row, ReadObligation read)
    {
        var said = MarcheMerge.Said(read);
        var cells = new Dictionary<Column, string?>();
        Whole.Fill(cells, said);
        Place.Fill(cells, said.Site);
        FirstSaid[] saidHere =
        [
            .. OfMarche.Select(column => row.IsCleared(column) ? new FirstSaid(row.Line, ClearWord.French, ClearWord.French)
                : row.Raw(column) is { } text ? new(row.Line, cells[column], text) : default),
        ];
        var key = (read.Buyer.Key.ToString(), read.Reference);
        if (!_firstSaid.TryGetValue(key, out var first)) _firstSaid[key] = first = new FirstSaid[saidHere.Length];

        // A place is one thing: a row that names a part of it only would drop what belonged to the rest.
        var hasPlace = Place.Columns.Any(column => row.IsCleared(column) || row.Raw(column) is not null);
        var columns = OfMarche.ToList();
        for (var index = 0; index < columns.Count; index++)
        {
            var (before, here) = (first[index], saidHere[index]);
            if (before.IsSaid && (here.IsSaid ? here.Value != before.Value : hasPlace && Place.Columns.Contains(columns[index])))
            {
                row.Refuse(columns[index], new ImportFault("row.conflicting", here.Text, before.Text ?? "-") { OtherLine = before.Line });
                return;
            }

            if (!before.IsSaid) first[index] = here;
        }
    }

    private Buyer BuyerOf(ImportScope scope, ReadObligation read) => _structures.Buyers.FindOrAdd(scope.Context, read.Buyer.Key, () => new()
    {
        Id = BuyerId.New(scope.Clock), Name = read.Buyer.Key.Name, Siret = read.Buyer.Key.Siret, Kind = read.Buyer.Kind,
    });

    private ContractorId? ContractorOf(ImportScope scope, ReadObligation read) =>
        read.Contractor is not { } key ? null : _structures.Contractors.FindOrAdd(scope.Context, key, () => new()
        {
            Id = ContractorId.New(scope.Clock), Name = key.Name, Siret = key.Siret,
        }).Id;
}
