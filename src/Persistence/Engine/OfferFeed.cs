using System.Collections.Frozen;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Matching.Persistence.Marches;
using Matching.Persistence.Writing;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Engine;

/// <summary>Feeds the engine with the open offers and what lies behind them: marché, desk, hours done, commune.</summary>
/// <remarks>A change behind an offer is a change of the offer here: another desk setting, a validated timesheet, a new commune, a candidature.</remarks>
internal sealed class OfferFeed(IDbContextFactory<MatchingDbContext> contexts, OutboxReader outbox) : IOfferFeed
{
    private const int BatchSize = 500;

    private static readonly string[] Kinds =
    [
        AggregateKinds.Offer, AggregateKinds.Marche, AggregateKinds.ClauseDesk, AggregateKinds.Placement, AggregateKinds.Timesheet, AggregateKinds.Candidature,
        AggregateKinds.CarrierEmployer, AggregateKinds.Communes,
    ];

    /// <summary><see cref="OfferStates.IsOpen"/>, for the database.</summary>
    public static Expression<Func<Offer, bool>> IsOpen { get; } =
        offer => offer.Status == OfferStatus.Published || offer.Status == OfferStatus.PartlyFilled;

    public async Task<FeedSnapshot<MatchableOffer>> SnapshotAsync(CancellationToken cancel) => new(await outbox.LastSequenceAsync(cancel), AllAsync(cancel));

    public async IAsyncEnumerable<FeedChange<OfferId, MatchableOffer>> ChangesAfterAsync(
        long sequence, [EnumeratorCancellation] CancellationToken cancel)
    {
        var changes = await outbox.ChangedAfterAsync(sequence, Kinds, cancel);
        if (changes.Count == 0) yield break;
        await using var context = contexts.CreateDbContext();
        var touched = new Dictionary<OfferId, long>();
        foreach (var kind in changes.GroupBy(change => change.Kind))
        {
            foreach (var batch in kind.Chunk(BatchSize))
            {
                foreach (var offer in await BehindAsync(context, kind.Key, batch, cancel))
                    touched[offer.Id] = Math.Max(offer.Sequence, touched.GetValueOrDefault(offer.Id));
            }
        }

        foreach (var batch in touched.OrderBy(offer => offer.Value).Chunk(BatchSize))
        {
            var ids = batch.Select(offer => offer.Key).ToArray();
            var offers = await context.Offers.Where(IsOpen).Where(offer => ids.Contains(offer.Id)).ToListAsync(cancel);
            var matchable = (await MatchableAsync(context, offers, cancel)).ToDictionary(offer => offer.Id);
            foreach (var (id, changed) in batch)
                yield return new(changed, id, matchable.GetValueOrDefault(id));
        }
    }

    private async IAsyncEnumerable<MatchableOffer> AllAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await using var context = contexts.CreateDbContext();
        var ids = await context.Offers.Where(IsOpen).Select(offer => offer.Id).ToListAsync(cancel);
        foreach (var batch in ids.Chunk(BatchSize))
        {
            var open = await context.Offers.Where(IsOpen).Where(offer => batch.Contains(offer.Id)).ToListAsync(cancel);
            foreach (var offer in await MatchableAsync(context, open, cancel))
                yield return offer;
        }
    }

    // Which offers stand on the changed aggregates, each with the change that touched it.
    private static async Task<IEnumerable<(OfferId Id, long Sequence)>> BehindAsync(
        MatchingDbContext context, string kind, IReadOnlyCollection<ChangedAggregate> changes, CancellationToken cancel)
    {
        var last = changes.Max(change => change.Sequence);
        var ids = kind == AggregateKinds.Communes ? [] : changes.Select(change => change.Key).ToArray();
        if (kind == AggregateKinds.Offer)
            return changes.Select(change => (new OfferId(change.Key), change.Sequence));

        var open = context.Offers.Where(IsOpen);
        var marches = ids.Select(id => new MarcheId(id)).ToArray();
        var desks = ids.Select(id => (ClauseDeskId?)new ClauseDeskId(id)).ToArray();
        var carriers = ids.Select(id => (CarrierEmployerId?)new CarrierEmployerId(id)).ToArray();
        var placements = ids.Select(id => new PlacementId(id)).ToArray();
        var candidatures = ids.Select(id => new CandidatureId(id)).ToArray();
        var timesheets = ids.Select(id => new TimesheetId(id)).ToArray();
        var behind = kind switch
        {
            AggregateKinds.Marche => open.Where(offer => marches.Contains(offer.MarcheId)),
            AggregateKinds.ClauseDesk => open.Where(offer => context.Marches.Any(marche => marche.Id == offer.MarcheId && desks.Contains(marche.DeskId))),
            AggregateKinds.CarrierEmployer => open.Where(offer => carriers.Contains(offer.CarrierId)),
            AggregateKinds.Candidature =>
                open.Where(offer => context.Candidatures.Any(candidature => candidature.OfferId == offer.Id && candidatures.Contains(candidature.Id))),
            AggregateKinds.Placement => OnMarchesOf(context, open, placement => placements.Contains(placement.Id)),
            AggregateKinds.Timesheet =>
                OnMarchesOf(context, open, placement => context.Timesheets.Any(sheet => sheet.PlacementId == placement.Id && timesheets.Contains(sheet.Id))),
            _ => open,
        };
        return (await behind.Select(offer => offer.Id).ToListAsync(cancel)).Select(id => (id, last));
    }

    private static IQueryable<Offer> OnMarchesOf(MatchingDbContext context, IQueryable<Offer> open, Expression<Func<Placement, bool>> isChanged)
    {
        var placements = context.Placements.Where(isChanged);
        return open.Where(offer => context.Offers.Any(filled =>
            filled.MarcheId == offer.MarcheId && placements.Any(placement => placement.OfferId == filled.Id)));
    }

    /// <summary>The offers as the engine takes them, with what lies behind each now.</summary>
    public static async Task<IReadOnlyList<MatchableOffer>> MatchableAsync(MatchingDbContext context, IReadOnlyList<Offer> offers, CancellationToken cancel)
    {
        var marcheIds = offers.Select(offer => offer.MarcheId).Distinct().ToArray();
        var marches = await context.Marches.Where(marche => marcheIds.Contains(marche.Id)).ToDictionaryAsync(marche => marche.Id, cancel);
        var desks = await context.DeskSettingsAsync(cancel);
        var hours = (await HoursStore.SumAsync(context, marcheIds, cancel)).ToLookup(sum => sum.MarcheId);
        var presented = await PresentedPeople.ReadAsync(context, [.. offers.Select(offer => offer.Id)], cancel);
        var carriers = await context.CarrierKindsAsync(offers.Select(offer => offer.CarrierId), cancel);
        var centres = await CommuneCentres.ReadAsync(context, offers.Where(offer => offer.Site.Point is null).Select(offer => offer.Site.Commune), cancel);
        return [.. offers.Select(offer => MatchableOffer.Of(
            offer,
            PolicyReader.PolicyOf(desks, marches[offer.MarcheId].DeskId, marches[offer.MarcheId].BuyerId),
            Commitment(marches[offer.MarcheId], desks, hours[offer.MarcheId]),
            centres.Of(offer.Site.Commune),
            marches[offer.MarcheId].Sector,
            carriers.Of(offer.CarrierId)) with
        {
            QpvListFloor = marches[offer.MarcheId].QpvListFloor,
            Presented = presented.GetValueOrDefault(offer.Id) ?? FrozenDictionary<CandidateId, CandidatureState>.Empty,
        })];
    }

    private static QpvCommitment Commitment(Marche marche, Dictionary<ClauseDeskId, ClauseDeskSettings> desks, IEnumerable<ObligationHours> hours) =>
        NpnruTarget.Of(marche, desks.Of(marche.DeskId).NpnruCharter) is { } target
            ? new QpvCommitment(target.OwedHours, hours.Select(obligation => obligation.QpvHours).Sum())
            : QpvCommitment.None;
}
