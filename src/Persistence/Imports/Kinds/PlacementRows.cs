using System.Runtime.CompilerServices;
using Matching.Persistence.Imports.Columns;
using Matching.Persistence.Imports.Faults;
using Matching.Persistence.Imports.Fields;
using Matching.Persistence.Imports.Rows;
using Matching.Persistence.Imports.Structures;
using Microsoft.EntityFrameworkCore;
using static Matching.Persistence.Imports.Columns.PlacementFields;

namespace Matching.Persistence.Imports.Kinds;

/// <summary>Reads and writes placements of known candidates on known offers.</summary>
/// <remarks>
/// Natural key: the reference. Whether the person lived in a QPV is judged at the first day of work, from the address as it
/// is known now. The state counts for a placement that is new.
/// </remarks>
internal sealed class PlacementRows : IRowKind
{
    private static readonly ClauseDeskSettings Settings = new();

    private readonly Dictionary<(PrescriberId, string), KnownCandidate> _candidates = [];
    private readonly Dictionary<(ContractorId, string), OfferId> _offers = [];
    private KnownStructures _structures = new();
    private QpvIndex _qpv = new([]);

    private sealed record KnownCandidate(CandidateId Id, Address? Address);

    private sealed record ReadPlacement(string Reference, KnownCandidate Candidate, OfferId Offer, NamedCarrier? Carrier, RowChanges<Placement> Changes);

    public IReadOnlyList<TableLayout> Layouts { get; } = [Layout];

    public async Task PrepareAsync(ImportScope scope, CancellationToken cancel)
    {
        _structures = await KnownStructures.LoadAsync(scope, cancel);
        _qpv = new(await scope.Context.Set<Qpv>().AsNoTracking().ToListAsync(cancel));
        var candidates = scope.Context.Set<Candidate>().AsNoTracking()
            .Where(candidate => candidate.PrescriberId != null && candidate.ExternalReference != null)
            .Select(candidate => new { candidate.Id, candidate.PrescriberId, candidate.ExternalReference, candidate.Address });
        await foreach (var one in candidates.AsAsyncEnumerable().WithCancellation(cancel))
            _candidates.Add((one.PrescriberId!.Value, one.ExternalReference!), new(one.Id, one.Address));
        var offers = scope.Context.Set<Offer>().AsNoTracking().Where(offer => offer.Reference != null)
            .Select(offer => new { offer.Id, offer.ContractorId, offer.Reference });
        await foreach (var one in offers.AsAsyncEnumerable().WithCancellation(cancel))
            _offers.Add((one.ContractorId, one.Reference!), one.Id);
    }

    public ImportedRow? Read(ImportRow row)
    {
        var candidate = CandidateOf(row);
        var offer = OfferOf(row);
        var carrier = CarrierColumns.Read(row, _structures);
        var changes = List.Read(row);
        row.CheckStart(List["debut"]);
        return row.IsSound && candidate is not null
            ? new(row, row.Raw(List["reference"]), new ReadPlacement(row.Raw(List["reference"]) ?? "", candidate, offer, carrier, changes))
            : null;
    }

    public async Task<ImportTally> WriteAsync(ImportScope scope, IReadOnlyList<ImportedRow> rows, CancellationToken cancel)
    {
        var references = rows.Select(row => ((ReadPlacement)row.Value).Reference).ToList();
        var stored = await scope.Context.Set<Placement>().AsTracking().Where(placement => references.Contains(placement.Reference!))
            .ToDictionaryAsync(placement => placement.Reference!, cancel);
        var tally = default(ImportTally);
        foreach (var row in rows)
        {
            var read = (ReadPlacement)row.Value;
            var known = stored.GetValueOrDefault(read.Reference);
            var merged = Merge(known, read, CarrierColumns.Resolve(scope, _structures, read.Carrier, known?.CarrierId), scope.Clock);
            row.Row.RefuseAll(merged.Faults(), known?.Faults(), List.At);
            if (row.Row.IsSound) tally += AggregateUpsert.Apply(scope.Context, known, merged);
        }
        await scope.Context.SaveChangesAsync(cancel);
        scope.Context.ChangeTracker.Clear();
        return tally;
    }

    /// <summary>The placements whose references, candidate and offer an import can find again.</summary>
    public async IAsyncEnumerable<Dictionary<Column, string?>> ExportAsync(MatchingDbContext context, [EnumeratorCancellation] CancellationToken cancel)
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
            select new
            {
                Placement = placement,
                Candidate = candidate.ExternalReference,
                Prescriber = prescriber,
                Offer = offer.Reference,
                Contractor = contractor,
            };
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

    private KnownCandidate? CandidateOf(ImportRow row)
    {
        var prescriber = row.RequiredStructure(PrescriberName, PrescriberSiret, _structures.Prescribers);
        var reference = row.RequiredText(PlacementFields.Candidate);
        if (prescriber == default || reference.Length == 0) return null;
        if (_structures.Prescribers.Find(prescriber) is [var known] && _candidates.TryGetValue((known.Id, reference), out var candidate)) return candidate;
        row.Refuse(PlacementFields.Candidate, new ImportFault("candidate.unknown", reference));
        return null;
    }

    private OfferId OfferOf(ImportRow row)
    {
        var contractor = row.RequiredStructure(ContractorName, ContractorSiret, _structures.Contractors);
        var reference = row.RequiredText(PlacementFields.Offer);
        if (contractor == default || reference.Length == 0) return default;
        if (_structures.Contractors.Find(contractor) is [var known] && _offers.TryGetValue((known.Id, reference), out var offer)) return offer;
        row.Refuse(PlacementFields.Offer, new ImportFault("offer.unknown", reference));
        return default;
    }

    private Placement Merge(Placement? known, ReadPlacement read, CarrierEmployerId? carrier, TimeProvider clock)
    {
        var changed = read.Changes.ApplyTo(known ?? Blank(read, clock), known is null);
        var merged = changed with { CandidateId = read.Candidate.Id, OfferId = read.Offer, CarrierId = carrier };
        var judged = Judged(read.Candidate.Address, merged.StartsOn);
        return merged with { QpvAtHire = known is not null && AnswerStands(known, merged, judged) ? known.QpvAtHire : judged };
    }

    // The answer given at the hire stands, even if the person moved since; where there was none, it may be given now.
    private static bool AnswerStands(Placement known, Placement merged, QpvMembership judged) =>
        known.StartsOn == merged.StartsOn && known.CandidateId == merged.CandidateId
        && (judged.Presence == QpvPresence.Unknown || (known.QpvAtHire?.Presence ?? QpvPresence.Unknown) != QpvPresence.Unknown);

    private QpvMembership Judged(Address? address, DateOnly startsOn) =>
        _qpv.Judge(address, QpvPerimeters.InForceOn(startsOn, address?.Commune?.Department), startsOn, Settings);

    private static Placement Blank(ReadPlacement read, TimeProvider clock) => new()
    {
        Id = PlacementId.New(clock), CandidateId = read.Candidate.Id, OfferId = read.Offer, ContractType = default, StartsOn = default,
    };
}
