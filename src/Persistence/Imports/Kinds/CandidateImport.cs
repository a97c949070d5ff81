using Microsoft.EntityFrameworkCore;
using static Matching.Persistence.Importing.CandidateColumns;

namespace Matching.Persistence.Importing;

/// <summary>Reads the files of candidates, with the prescribers that send them where they are new.</summary>
/// <remarks>
/// Natural key: prescriber and reference. What a file leaves empty keeps what is known. The QPV is computed from the
/// address's point when it is precise enough, for both generations of perimeters.
/// </remarks>
internal sealed class CandidateImport : IRowImport
{
    // A desk may ask for more; this is the score that batches are accepted with.
    private static readonly ClauseDeskSettings Settings = new();

    private KnownStructures _structures = new();
    private CandidateRow _reader = new(new References(), default);
    private QpvIndex _qpv = new([]);

    private sealed record ReadCandidate(StructureKey Prescriber, PrescriberKind PrescriberKind, Candidate Candidate);

    public IReadOnlyList<TableLayout> Layouts { get; } = [Layout];

    public async Task PrepareAsync(ImportScope scope, CancellationToken cancel)
    {
        _structures = await KnownStructures.LoadAsync(scope, cancel);
        _reader = new(await References.LoadAsync(scope, cancel), scope.Today);
        _qpv = new(await scope.Context.Set<Qpv>().AsNoTracking().ToListAsync(cancel));
    }

    public ImportedRow? Read(ImportRow row)
    {
        var prescriber = row.RequiredStructure(PrescriberName, PrescriberSiret, _structures.Prescribers);
        var kind = row.Choice<PrescriberKind>(CandidateColumns.PrescriberKind);
        if (kind is null && row.Raw(CandidateColumns.PrescriberKind) is null && prescriber != default && _structures.Prescribers.Find(prescriber).Count == 0)
            row.Refuse(CandidateColumns.PrescriberKind, new ImportFault("structure.kind-missing", prescriber.ToString()));
        var candidate = _reader.Read(row);
        return row.IsSound
            ? new($"{prescriber} / {candidate.ExternalReference}", new ReadCandidate(prescriber, kind ?? default, candidate))
            : null;
    }

    public async Task<ImportTally> WriteAsync(ImportScope scope, IReadOnlyList<ImportedRow> rows, CancellationToken cancel)
    {
        var read = rows.Select(row => (ReadCandidate)row.Value).ToList();
        var references = read.Select(each => each.Candidate.ExternalReference).ToList();
        var stored = await scope.Context.Set<Candidate>().AsTracking().Where(candidate => references.Contains(candidate.ExternalReference))
            .ToListAsync(cancel);
        var byKey = stored.Where(candidate => candidate.PrescriberId is not null).ToDictionary(candidate => (candidate.PrescriberId!.Value, candidate.ExternalReference));
        var tally = default(ImportTally);
        foreach (var each in read)
        {
            var prescriber = PrescriberOf(scope, each);
            byKey.TryGetValue((prescriber, each.Candidate.ExternalReference), out var known);
            var merged = CandidateMerge.Of(known, each.Candidate) with { PrescriberId = prescriber, Id = known?.Id ?? CandidateId.New(scope.Clock) };
            tally += AggregateUpsert.Apply(scope.Context, known, WithQpv(known, merged, scope.Today));
        }
        await scope.Context.SaveChangesAsync(cancel);
        scope.Context.ChangeTracker.Clear();
        return tally;
    }

    /// <summary>Answers anew when the address is new: the day of an answer that still holds does not change.</summary>
    private Candidate WithQpv(Candidate? known, Candidate merged, DateOnly today)
    {
        var fresh = _qpv.JudgeAll(merged.Address, today, Settings);
        var kept = fresh.Select(answer => known?.QpvIn(answer.Vintage) is { } before && before with { EvaluatedOn = today } == answer ? before : answer);
        return merged with { QpvMemberships = [.. kept] };
    }

    private PrescriberId PrescriberOf(ImportScope scope, ReadCandidate read) => _structures.Prescribers.FindOrAdd(scope.Context, read.Prescriber, () => new()
    {
        Id = PrescriberId.New(scope.Clock), Name = read.Prescriber.Name, Siret = read.Prescriber.Siret, Kind = read.PrescriberKind,
    }).Id;
}
