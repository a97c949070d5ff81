using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence;

/// <summary>The lines of the log that a model ordered: the first page of lists of candidates, each pair of offer and person once.</summary>
/// <remarks>
/// Only the first page, and only lists for an offer: deeper pages and offers for a person are other populations, and whether
/// somebody asks for more of them is no drift. A pair counts once, however often and by whichever server it was served.
/// </remarks>
internal sealed class OrderedLines(MatchingDbContext context, RankingModelId model)
{
    private const int FirstPage = 20, RankingsAtOnce = 500;

    /// <summary>The pairs in the order in which the model first served them; those of one ranking in no order.</summary>
    public Task<List<OrderedLine>> FirstAsync(CancellationToken cancel) =>
        Lines(context.ServedRankings)
            .GroupBy(line => new { line.OfferId, line.CandidateId })
            .Select(pair => new { Ranking = pair.Min(line => line.Ranking), pair.Key.OfferId, pair.Key.CandidateId })
            .OrderBy(line => line.Ranking)
            .Select(line => new OrderedLine(line.Ranking, line.OfferId, line.CandidateId))
            .ToListAsync(cancel);

    /// <summary>The pairs that it served after a ranking and since a moment, the latest served first.</summary>
    /// <param name="ranking">The ranking.</param>
    /// <param name="since">The moment.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancel">Cancels.</param>
    public Task<List<OrderedLine>> LatestAsync(long ranking, DateTimeOffset since, int most, CancellationToken cancel) =>
        Lines(context.ServedRankings.Where(served => served.Id > ranking && served.At >= since))
            .GroupBy(line => new { line.OfferId, line.CandidateId })
            .Select(pair => new { Ranking = pair.Max(line => line.Ranking), pair.Key.OfferId, pair.Key.CandidateId })
            .OrderByDescending(line => line.Ranking)
            .Take(most)
            .Select(line => new OrderedLine(line.Ranking, line.OfferId, line.CandidateId))
            .ToListAsync(cancel);

    /// <summary>The features and scores of lines, worked out from their snapshots; a line whose person is gone meanwhile is left out.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="basis">The weights and models that they were ranked by.</param>
    /// <param name="cancel">Cancels.</param>
    /// <exception cref="Ranking.RankingModelException">The model's file is damaged, or made for other features.</exception>
    public async Task<List<DriftLine>> ReadAsync(IReadOnlyCollection<OrderedLine> lines, ReplayBasis basis, CancellationToken cancel)
    {
        var wanted = lines.Select(line => (line.Ranking, line.Candidate)).ToHashSet();
        var read = new List<DriftLine>(wanted.Count);
        foreach (var ids in wanted.Select(line => line.Ranking).Distinct().Chunk(RankingsAtOnce))
        {
            var kept = await (from line in Lines(context.ServedRankings.Where(ranking => ids.Contains(ranking.Id)))
                              join snapshot in context.Snapshots on line.Snapshot equals snapshot.Digest
                              select new { RankingId = line.Ranking, line.OfferId, line.CandidateId, line.WeightsName, line.WeightsVersion, snapshot.Content }).ToListAsync(cancel);
            foreach (var line in kept.Where(line => wanted.Contains((line.RankingId, line.CandidateId))))
            {
                var row = PairSnapshotJson.Read(line.Content).Features(await basis.WeightsAsync(line.WeightsName, line.WeightsVersion, cancel));
                read.Add(new(line.OfferId, line.CandidateId, [.. row, (await basis.ModelAsync(model, cancel))!.Model.Score(row)]));
            }
        }

        return read;
    }

    // Of a list that was served again the lines stand under its first serving.
    private IQueryable<ServedLine> Lines(IQueryable<ServedRankingRow> rankings) =>
        from ranking in rankings
        where ranking.ActiveModel == model && ranking.OfferId != null
        join entry in context.ServedEntries on ranking.FirstId ?? ranking.Id equals entry.RankingId
        where entry.Learned != null && entry.Rank <= FirstPage
        select new ServedLine
        {
            Ranking = ranking.Id,
            OfferId = entry.OfferId,
            CandidateId = entry.CandidateId,
            Snapshot = entry.Snapshot,
            WeightsName = ranking.WeightsName,
            WeightsVersion = ranking.WeightsVersion,
        };

    private sealed class ServedLine
    {
        public required long Ranking { get; init; }

        public required OfferId OfferId { get; init; }

        public required CandidateId CandidateId { get; init; }

        public required string Snapshot { get; init; }

        public required string WeightsName { get; init; }

        public required int WeightsVersion { get; init; }
    }
}

/// <summary>One pair, and a ranking in which it was served.</summary>
internal sealed record OrderedLine(long Ranking, OfferId Offer, CandidateId Candidate);
