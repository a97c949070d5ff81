using Matching.Persistence.Engine;
using Matching.Persistence.ServedRankings;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Placements;

/// <summary>Keeps with a proposal what was known of the pair on its day: the files change, and a model must learn from what was known.</summary>
internal sealed class ProposalRecorder(EngineSources sources)
{
    /// <summary>Adds the snapshot to the proposal's unit of work.</summary>
    public async Task RecordAsync(MatchingDbContext context, Candidature proposal, DateOnly today, CancellationToken cancel)
    {
        await sources.EnsureLoadedAsync(cancel);
        var person = await context.Candidates.SingleAsync(candidate => candidate.Id == proposal.CandidateId, cancel);
        var offer = await context.Offers.SingleAsync(known => known.Id == proposal.OfferId, cancel);
        var matchable = (await OfferFeed.MatchableAsync(context, [offer], cancel))[0];
        var centres = await CommuneCentres.ReadAsync(context, [person.Commune], cancel);
        // Without policies: the judge's verdicts are no part of a snapshot.
        var known = MatchableCandidate.Of(person, centres.Of(person.Commune), [], today);
        var pair = PairSnapshot.Of(matchable, known, today, sources.Weights, sources.Occupations);
        context.ProposalSnapshots.Add(new ProposalSnapshotRow
        {
            CandidatureId = proposal.Id,
            CandidateId = proposal.CandidateId,
            Content = PairSnapshotJson.Write(pair),
            ShownRank = await ShownRankAsync(context, proposal, cancel),
        });
    }

    private static async Task<int?> ShownRankAsync(MatchingDbContext context, Candidature proposal, CancellationToken cancel)
    {
        var states = await context.ListedStates.Where(state => state.CandidateId == proposal.CandidateId).Select(state => state.Id).ToListAsync(cancel);
        if (states.Count == 0) return null;
        var servings = context.ServedRankings.Where(ranking => ranking.OfferId == proposal.OfferId);
        await foreach (var (_, list) in ServedPages.LastServedFirstAsync(context, servings, cancel))
            if (list.Page!.Lines.FirstOrDefault(line => states.Contains(line.Person)) is { } shown) return shown.Rank;
        return null;
    }
}
