using Microsoft.EntityFrameworkCore;
using static Matching.Persistence.Importing.OfferColumns;

namespace Matching.Persistence.Importing;

/// <summary>Reads offers on the obligations of known marchés.</summary>
/// <remarks>
/// Natural key: contractor and reference. The status counts for an offer that is new; afterwards it moves by people's
/// decisions only, which a file must not undo.
/// </remarks>
internal sealed class OfferImport : IRowImport
{
    private KnownStructures _structures = new();
    private KnownMarches _marches = new();
    private References _references = new();

    private sealed record ReadOffer(Offer Offer, NamedCarrier? Carrier);

    public IReadOnlyList<TableLayout> Layouts { get; } = [Layout];

    public async Task PrepareAsync(ImportScope scope, CancellationToken cancel)
    {
        _structures = await KnownStructures.LoadAsync(scope, cancel);
        _marches = await KnownMarches.LoadAsync(scope, cancel);
        _references = await References.LoadAsync(scope, cancel);
    }

    public ImportedRow? Read(ImportRow row)
    {
        var owed = _marches.Find(row, _structures);
        var carrier = CarrierColumns.Read(row, _structures);
        var offer = OfferOf(row, owed);
        row.CheckRange(StartsOn, EndsOn);
        if (!row.IsSound || owed is null) return null;

        var whole = carrier is null ? offer : offer with { CarrierId = CarrierEmployerId.New(TimeProvider.System) };
        row.RefuseAll(whole.Faults(),
            ("site", OfferColumns.Commune), ("site.point", Latitude), ("applicationDeadline", ApplicationDeadline), ("contractType", OfferColumns.ContractType), ("carrierId", CarrierColumns.Name));
        return row.IsSound ? new($"{offer.ContractorId} / {offer.Reference}", new ReadOffer(offer, carrier)) : null;
    }

    public async Task<ImportTally> WriteAsync(ImportScope scope, IReadOnlyList<ImportedRow> rows, CancellationToken cancel)
    {
        var read = rows.Select(row => (ReadOffer)row.Value).ToList();
        var references = read.Select(each => each.Offer.Reference).ToList();
        var stored = await scope.Context.Set<Offer>().AsTracking().Where(offer => references.Contains(offer.Reference))
            .ToDictionaryAsync(offer => (offer.ContractorId, offer.Reference), cancel);
        var tally = default(ImportTally);
        foreach (var (offer, carrier) in read)
        {
            stored.TryGetValue((offer.ContractorId, offer.Reference), out var known);
            tally += AggregateUpsert.Apply(scope.Context, known, Merge(known, offer, CarrierColumns.Resolve(scope, _structures, carrier), scope.Clock));
        }
        await scope.Context.SaveChangesAsync(cancel);
        scope.Context.ChangeTracker.Clear();
        return tally;
    }

    private Offer OfferOf(ImportRow row, (Marche Marche, HoursObligation Obligation)? owed)
    {
        var rome = row.Required<RomeCode>(Rome);
        _references.CheckOccupation(row, Rome, rome);
        return new()
        {
            Id = default,
            Reference = row.RequiredText(Reference),
            MarcheId = owed?.Marche.Id ?? default,
            ObligationId = owed?.Obligation.Id ?? default,
            ContractorId = owed?.Obligation.ContractorId ?? default,
            Title = row.RequiredText(Title),
            Description = row.Text(Description, PlainText.DescriptionLength) ?? "",
            Rome = rome,
            Openings = row.Whole(Openings, 1, 500) ?? 1,
            ContractType = row.RequiredChoice<ContractType>(OfferColumns.ContractType),
            CarrierMode = row.RequiredChoice(Mode, Modes),
            HoursPlanned = row.Optional<InsertionHours>(Hours),
            WeeklyHours = row.WeeklyHours(OfferColumns.WeeklyHours),
            MinLevel = row.Level(MinLevel),
            LicencesRequired = row.List<LicenceCode>(Licences),
            Site = RowSites.Of(row, _references, OfferColumns.Commune, Latitude, Longitude, OfferColumns.Site) ?? new(),
            Shift = row.Choice<Shift>(OfferColumns.Shift),
            TransitReachable = row.Choice(Transit, Transits) ?? TransitReachability.Unknown,
            HasTutor = row.YesNo(Tutor),
            IsListedAsbestosWork = row.YesNo(Asbestos) ?? false,
            StartsOn = row.RequiredDay(StartsOn),
            EndsOn = row.Day(EndsOn),
            ApplicationDeadline = row.Day(ApplicationDeadline),
            Status = StatusOf(row),
        };
    }

    private static OfferStatus StatusOf(ImportRow row)
    {
        var status = row.Choice<OfferStatus>(Status) ?? OfferStatus.Draft;
        if (status is not (OfferStatus.Draft or OfferStatus.Published)) row.Refuse(Status, new ImportFault("offer.status-not-importable", row.Raw(Status), "DRAFT, PUBLISHED"));
        return status;
    }

    private static Offer Merge(Offer? known, Offer said, CarrierEmployerId? carrier, TimeProvider clock) => said with
    {
        Id = known?.Id ?? OfferId.New(clock),
        CarrierId = carrier ?? known?.CarrierId,
        FilledOpenings = known?.FilledOpenings ?? 0,
        Description = said.Description.Length > 0 ? said.Description : known?.Description ?? "",
        HoursPlanned = said.HoursPlanned ?? known?.HoursPlanned,
        WeeklyHours = said.WeeklyHours ?? known?.WeeklyHours,
        MinLevel = said.MinLevel ?? known?.MinLevel,
        IsMinLevelMandatory = known?.IsMinLevelMandatory ?? false,
        Shift = said.Shift ?? known?.Shift,
        HasTutor = said.HasTutor ?? known?.HasTutor,
        EndsOn = said.EndsOn ?? known?.EndsOn,
        ApplicationDeadline = said.ApplicationDeadline ?? known?.ApplicationDeadline,
        Status = known?.Status ?? said.Status,
        PublishedAt = known is not null ? known.PublishedAt : said.Status == OfferStatus.Published ? clock.GetUtcNow() : null,
        Version = known?.Version ?? 0,
    };
}
