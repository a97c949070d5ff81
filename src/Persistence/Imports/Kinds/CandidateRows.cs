using System.Runtime.CompilerServices;
using Matching.Persistence.Exports;
using Matching.Persistence.Imports.Columns;
using Matching.Persistence.Imports.Faults;
using Matching.Persistence.Imports.Fields;
using Matching.Persistence.Imports.Rows;
using Matching.Persistence.Imports.Structures;
using Microsoft.EntityFrameworkCore;
using static Matching.Persistence.Imports.Columns.CandidateFields;

namespace Matching.Persistence.Imports.Kinds;

/// <summary>Reads and writes the files of candidates, with the prescribers that send them where they are new.</summary>
/// <remarks>
/// Natural key: prescriber and reference. What a file leaves empty keeps what is known. The QPV is computed from the
/// address's point when it is precise enough, for both generations of perimeters.
/// </remarks>
internal sealed class CandidateRows : IRowKind
{
    private KnownStructures _structures = new();
    private KnownReferences _references = new();
    private QpvAnswers _qpv = QpvAnswers.OfNone;

    private sealed record ReadCandidate(
        StructureKey Prescriber, PrescriberKind Kind, string Reference, RowChanges<Candidate> Person, RowChanges<Address> Address);

    public IReadOnlyList<TableLayout> Layouts { get; } = [Layout];

    public async Task PrepareAsync(ImportScope scope, CancellationToken cancel)
    {
        _structures = await KnownStructures.LoadAsync(scope, cancel);
        _references = await KnownReferences.LoadAsync(scope, cancel);
        _qpv = await QpvAnswers.LoadAsync(scope, cancel);
    }

    public ImportedRow? Read(ImportRow row)
    {
        row.References = _references;
        var prescriber = row.RequiredStructure(PrescriberName, PrescriberSiret, _structures.Prescribers);
        var kind = row.Choice<PrescriberKind>(CandidateFields.PrescriberKind);
        if (kind is null && row.Raw(CandidateFields.PrescriberKind) is null && prescriber != default && _structures.Prescribers.Find(prescriber).Count == 0)
            row.Refuse(CandidateFields.PrescriberKind, new ImportFault("structure.kind-missing", prescriber.ToString()));
        var read = new ReadCandidate(prescriber, kind ?? default, row.Raw(Person["reference"]) ?? "", Person.Read(row), AddressFields.List.Read(row));
        return row.IsSound ? new(row, $"{prescriber} / {read.Reference}", read) : null;
    }

    public async Task<ImportTally> WriteAsync(ImportScope scope, IReadOnlyList<ImportedRow> rows, CancellationToken cancel)
    {
        var references = rows.Select(row => ((ReadCandidate)row.Value).Reference).ToList();
        var stored = await scope.Context.Set<Candidate>()
            .AsTracking()
            .Where(candidate => references.Contains(candidate.ExternalReference!))
            .ToListAsync(cancel);
        var byKey = stored.Where(candidate => candidate.PrescriberId is not null).ToDictionary(
            candidate => (candidate.PrescriberId!.Value, candidate.ExternalReference));
        var tally = default(ImportTally);
        foreach (var row in rows)
        {
            var read = (ReadCandidate)row.Value;
            var prescriber = PrescriberOf(scope, read);
            byKey.TryGetValue((prescriber, read.Reference), out var known);
            var merged = Merge(
                known ?? new() { Id = CandidateId.New(scope.Clock), PrescriberId = prescriber, FirstName = "", LastName = "" }, read, known is null);
            row.Row.RefuseAll(merged.Faults(scope.Today), known?.Faults(scope.Today), path => Person.At(path) ?? AddressFields.List.At(path));
            if (row.Row.IsSound) tally += AggregateUpsert.Apply(scope.Context, known, _qpv.On(known, merged, scope.Today));
        }
        await scope.Context.SaveChangesAsync(cancel);
        scope.Context.ChangeTracker.Clear();
        return tally;
    }

    /// <summary>The files that have a prescriber and a reference, which an import can find again.</summary>
    public async IAsyncEnumerable<Dictionary<Column, string?>> ExportAsync(MatchingDbContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        var prescribers = await context.Set<Prescriber>().AsNoTracking().ToDictionaryAsync(prescriber => prescriber.Id, cancel);
        var candidates = context.Set<Candidate>().AsNoTracking()
            .Where(candidate => candidate.PrescriberId != null && candidate.ExternalReference != null).OrderBy(candidate => candidate.Id);
        await foreach (var candidate in candidates.AsAsyncEnumerable().WithCancellation(cancel))
        {
            var prescriber = prescribers[candidate.PrescriberId!.Value];
            var row = new Dictionary<Column, string?>
            {
                [PrescriberName] = prescriber.Name,
                [PrescriberSiret] = prescriber.Siret?.ToString(),
                [CandidateFields.PrescriberKind] = Cell.Of<PrescriberKind>(prescriber.Kind),
            };
            Person.Fill(row, candidate);
            AddressFields.List.Fill(row, candidate.Address);
            yield return row;
        }
    }

    private static Candidate Merge(Candidate known, ReadCandidate read, bool isNew) =>
        read.Person.ApplyTo(known, isNew) with { Address = AddressFields.Merge(known.Address, read.Address) };

    private PrescriberId PrescriberOf(ImportScope scope, ReadCandidate read) => _structures.Prescribers.FindOrAdd(scope.Context, read.Prescriber, () => new()
    {
        Id = PrescriberId.New(scope.Clock), Name = read.Prescriber.Name, Siret = read.Prescriber.Siret, Kind = read.Kind,
    }).Id;
}
