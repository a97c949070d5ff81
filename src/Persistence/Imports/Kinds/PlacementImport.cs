using Microsoft.EntityFrameworkCore;
using static Matching.Persistence.Importing.PlacementColumns;

namespace Matching.Persistence.Importing;

/// <summary>Reads placements of known candidates on known offers.</summary>
/// <remarks>
/// Natural key: the reference. Whether the person lived in a QPV is judged at the first day of work, from the address as it
/// is known now. The state counts for a placement that is new.
/// </remarks>
internal sealed class PlacementImport : IRowImport
{
    private static readonly ClauseDeskSettings Settings = new();

    private readonly Dictionary<(PrescriberId, string), KnownCandidate> _candidates = [];
    private readonly Dictionary<(ContractorId, string), OfferId> _offers = [];
    private KnownStructures _structures = new();
    private QpvIndex _qpv = new([]);

    private sealed record KnownCandidate(CandidateId Id, Address? Address);

    private sealed record ReadPlacement(Placement Placement, NamedCarrier? Carrier);

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
        var placement = new Placement
        {
            Id = default,
            Reference = row.RequiredText(Reference),
            CandidateId = candidate?.Id ?? default,
            OfferId = offer,
            ContractType = row.RequiredChoice<ContractType>(PlacementColumns.ContractType),
            StartsOn = row.RequiredDay(StartsOn),
            EndsOn = row.Day(EndsOn),
            ValuedFrom = row.Day(ValuedFrom),
            ValuedUntil = row.Day(ValuedUntil),
            State = row.Choice<PlacementState>(State) ?? PlacementState.Planned,
        };
        row.CheckRange(StartsOn, EndsOn);
        if (!row.IsSound || candidate is null) return null;

        row.RefuseAll(placement.Faults(), ("valuedUntil", ValuedUntil), ("valuedFrom", ValuedFrom), ("endsOn", EndsOn));
        var vintage = QpvPerimeters.InForceOn(placement.StartsOn, candidate.Address?.Commune?.Department);
        var judged = placement with { QpvAtHire = _qpv.Judge(candidate.Address, vintage, placement.StartsOn, Settings) };
        return row.IsSound ? new(judged.Reference, new ReadPlacement(judged, carrier)) : null;
    }

    public async Task<ImportTally> WriteAsync(ImportScope scope, IReadOnlyList<ImportedRow> rows, CancellationToken cancel)
    {
        var read = rows.Select(row => (ReadPlacement)row.Value).ToList();
        var references = read.Select(each => each.Placement.Reference).ToList();
        var stored = await scope.Context.Set<Placement>().AsTracking().Where(placement => references.Contains(placement.Reference))
            .ToDictionaryAsync(placement => placement.Reference!, cancel);
        var tally = default(ImportTally);
        foreach (var (placement, carrier) in read)
        {
            stored.TryGetValue(placement.Reference!, out var known);
            tally += AggregateUpsert.Apply(scope.Context, known, Merge(known, placement, CarrierColumns.Resolve(scope, _structures, carrier), scope.Clock));
        }
        await scope.Context.SaveChangesAsync(cancel);
        scope.Context.ChangeTracker.Clear();
        return tally;
    }

    private KnownCandidate? CandidateOf(ImportRow row)
    {
        var prescriber = row.RequiredStructure(PlacementColumns.Prescriber, PrescriberSiret, _structures.Prescribers);
        var reference = row.RequiredText(PlacementColumns.Candidate);
        if (prescriber == default || reference.Length == 0) return null;
        if (_structures.Prescribers.Find(prescriber) is [var known] && _candidates.TryGetValue((known.Id, reference), out var candidate)) return candidate;
        row.Refuse(PlacementColumns.Candidate, new ImportFault("candidate.unknown", reference));
        return null;
    }

    private OfferId OfferOf(ImportRow row)
    {
        var contractor = row.RequiredStructure(PlacementColumns.Contractor, ContractorSiret, _structures.Contractors);
        var reference = row.RequiredText(PlacementColumns.Offer);
        if (contractor == default || reference.Length == 0) return default;
        if (_structures.Contractors.Find(contractor) is [var known] && _offers.TryGetValue((known.Id, reference), out var offer)) return offer;
        row.Refuse(PlacementColumns.Offer, new ImportFault("offer.unknown", reference));
        return default;
    }

    private static Placement Merge(Placement? known, Placement said, CarrierEmployerId? carrier, TimeProvider clock) => said with
    {
        Id = known?.Id ?? PlacementId.New(clock),
        CarrierId = carrier ?? known?.CarrierId,
        CandidatureId = known?.CandidatureId,
        EndsOn = said.EndsOn ?? known?.EndsOn,
        ValuedFrom = said.ValuedFrom ?? known?.ValuedFrom,
        ValuedUntil = said.ValuedUntil ?? known?.ValuedUntil,
        // The answer given at the hire stands, even if the person moved since.
        QpvAtHire = known is { QpvAtHire: { } answered } && known.StartsOn == said.StartsOn && answered.Presence != QpvPresence.Unknown ? answered : said.QpvAtHire,
        EligibilityDecisionId = known?.EligibilityDecisionId,
        State = known?.State ?? said.State,
        Version = known?.Version ?? 0,
    };
}
