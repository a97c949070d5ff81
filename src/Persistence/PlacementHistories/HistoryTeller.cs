using Matching.Persistence.ServedRankings;

namespace Matching.Persistence.PlacementHistories;

/// <summary>Tells one offer of a batch: who was presented, what was known then, how it turned out.</summary>
internal sealed class HistoryTeller(HistoryBatch batch, DateOnly knownOn, RuleWeights weights, OccupationMap occupations)
{
    /// <summary>The offer with its judged pairs; null when nobody is judged yet.</summary>
    public JudgedOffer<JudgedPair>? Tell(MatchableOffer offer)
    {
        var file = batch.Files[offer.Id];
        var pairs = Presented(offer.Id)
            .Select(presented => (presented.Day, Pair: Judge(offer, presented)))
            .Where(each => each.Pair is not null)
            .ToList();
        return pairs.Count == 0
            ? null
            : new(
                offer.Id, pairs.Min(each => each.Day), offer.Sector, file.Site.Commune?.Department, offer.ContractType, [.. pairs.Select(each => each.Pair!)]);
    }

    // A placement belongs to its candidature; one that was imported has none, and was presented when it began.
    private IEnumerable<Presentation> Presented(OfferId offer)
    {
        var placements = batch.Placements[offer].Where(placement => placement.CandidatureId is not null).ToLookup(placement => placement.CandidatureId!.Value);
        var told = new HashSet<CandidateId>();
        foreach (var candidature in batch.Candidatures[offer].OrderBy(candidature => candidature.ProposedAt).ThenBy(candidature => candidature.Id.Value))
        {
            // Proposed twice on the same offer: the first decision is the one that a list led to.
            if (told.Add(candidature.CandidateId))
                yield return new(candidature.CandidateId, LegalDay.Of(candidature.ProposedAt), candidature, placements[candidature.Id].FirstOrDefault());
        }

        var direct = batch.Placements[offer].Where(placement => placement.CandidatureId is null);
        foreach (var placement in direct.OrderBy(placement => placement.StartsOn).ThenBy(placement => placement.Id.Value))
            if (told.Add(placement.CandidateId)) yield return new(placement.CandidateId, placement.StartsOn, null, placement);
    }

    private JudgedPair? Judge(MatchableOffer offer, Presentation presented)
    {
        var followUp = presented.Placement is { } placement ? batch.FollowUps.GetValueOrDefault(placement.Id) : null;
        if (PlacementGrade.Of(presented.Candidature, presented.Placement, followUp, knownOn) is not { } grade) return null;

        var person = batch.People[presented.Person];
        var kept = presented.Candidature is { } candidature ? batch.Snapshots.GetValueOrDefault(candidature.Id) : null;
        return new(
            kept is null ? Rebuilt(offer, person, presented.Day) : Kept(kept),
            grade,
            kept?.ShownRank,
            AuditTraits.Of(person, presented.Day));
    }

    // Nothing of a rule's input depends on weights, so a pair kept under others is compared by the present ones.
    private PairSnapshot Kept(ProposalSnapshotRow row) =>
        PairSnapshotJson.Read(row.Content) with { WeightsName = weights.Name, WeightsVersion = weights.Version };

    private PairSnapshot Rebuilt(MatchableOffer offer, Candidate person, DateOnly day) =>
        PairSnapshot.AsOf(
            person, batch.Centres.Of(person.Commune), offer with { Qpv = offer.Qpv with { Done = batch.QpvHours.Before(offer.MarcheId, day) } }, day, weights,
            occupations);

    private sealed record Presentation(CandidateId Person, DateOnly Day, Candidature? Candidature, Placement? Placement);
}
