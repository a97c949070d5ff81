using Matching.Persistence.Engine;
using Matching.Persistence.ServedRankings;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.PlacementHistories;

/// <summary>Everything that the history of a few hundred offers is told from, read by a fixed number of statements.</summary>
internal sealed record HistoryBatch
{
    private const int FollowUpMonths = 12;

    public required IReadOnlyList<MatchableOffer> Offers { get; init; }

    public required IReadOnlyDictionary<OfferId, Offer> Files { get; init; }

    public required ILookup<OfferId, Candidature> Candidatures { get; init; }

    public required ILookup<OfferId, Placement> Placements { get; init; }

    public required IReadOnlyDictionary<PlacementId, FollowUp> FollowUps { get; init; }

    public required IReadOnlyDictionary<CandidateId, Candidate> People { get; init; }

    public required CommuneCentres Centres { get; init; }

    public required IReadOnlyDictionary<CandidatureId, ProposalSnapshotRow> Snapshots { get; init; }

    public required QpvHoursByMonth QpvHours { get; init; }

    public static async Task<HistoryBatch> ReadAsync(MatchingDbContext context, OfferId[] ids, CancellationToken cancel)
    {
        var offers = await context.Offers.Where(offer => ids.Contains(offer.Id)).ToListAsync(cancel);
        var candidatures = await context.Candidatures.Where(candidature => ids.Contains(candidature.OfferId)).ToListAsync(cancel);
        var placements = await context.Placements.Where(placement => ids.Contains(placement.OfferId)).ToListAsync(cancel);
        var placementIds = placements.Select(placement => placement.Id).ToArray();
        var followUps = await context.FollowUps
            .Where(followUp => placementIds.Contains(followUp.PlacementId) && followUp.MonthsAfter >= FollowUpMonths && followUp.ObservedOn != null)
            .ToListAsync(cancel);
        var personIds = candidatures.Select(candidature => candidature.CandidateId)
            .Concat(placements.Select(placement => placement.CandidateId))
            .Distinct()
            .ToArray();
        var people = await context.Candidates.Where(candidate => personIds.Contains(candidate.Id)).ToDictionaryAsync(candidate => candidate.Id, cancel);
        var candidatureIds = candidatures.Select(candidature => candidature.Id).ToArray();
        return new()
        {
            Offers = await OfferFeed.MatchableAsync(context, offers, cancel),
            Files = offers.ToDictionary(offer => offer.Id),
            Candidatures = candidatures.ToLookup(candidature => candidature.OfferId),
            Placements = placements.ToLookup(placement => placement.OfferId),
            // The first observation that is late enough: later ones tell of later jobs.
            FollowUps = followUps.GroupBy(followUp => followUp.PlacementId).ToDictionary(
                group => group.Key, group => group.MinBy(followUp => followUp.MonthsAfter)!),
            People = people,
            Centres = await CommuneCentres.ReadAsync(context, people.Values.Select(person => person.Commune), cancel),
            Snapshots = await context.ProposalSnapshots.Where(row => candidatureIds.Contains(row.CandidatureId)).ToDictionaryAsync(
                row => row.CandidatureId, cancel),
            QpvHours = await QpvHoursByMonth.ReadAsync(context, [.. offers.Select(offer => offer.MarcheId).Distinct()], cancel),
        };
    }
}
