using Matching.Ranking;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence;

/// <summary>Compares what a model ranked lately with what it learned from (docs/decisions/0083).</summary>
public sealed class DriftWatch
{
    /// <summary>With fewer served lines chance alone would move the index.</summary>
    public const int FewestLines = 200;

    /// <summary>With fewer different offers, features of the offer would tell of these few alone.</summary>
    public const int FewestOffers = 30;

    private const int MostLines = 10_000;

    private static readonly TimeSpan Lately = TimeSpan.FromDays(30);
    private static readonly Actor Installation = Actor.System("drift");

    private readonly IDbContextFactory<MatchingDbContext> _contexts;
    private readonly RankingModelStore _models;
    private readonly WeightSetStore _weights;
    private readonly TimeProvider _clock;

    internal DriftWatch(IDbContextFactory<MatchingDbContext> contexts, RankingModelStore models, WeightSetStore weights, TimeProvider clock) =>
        (_contexts, _models, _weights, _clock) = (contexts, models, weights, clock);

    /// <summary>How far each feature and the scores have moved; null when too little was served lately. Also told to the metrics.</summary>
    /// <exception cref="RankingModelException">The model's file is damaged, or made for other features.</exception>
    public async Task<ModelDrift?> MeasureAsync(RankingModelId id, CancellationToken cancel)
    {
        var (offers, rows) = await RowsAsync(id, cancel);
        if (rows.Count < FewestLines || offers < FewestOffers || await _models.ReadSpreadAsync(Installation, id, cancel) is not { } spread) return null;

        var columns = spread.Select((before, column) => Drift(before, [.. rows.Select(row => row[column])])).OrderByDescending(column => column.Index).ToList();
        foreach (var column in columns)
            RankingLogMetrics.Drift.Record(column.Index, new KeyValuePair<string, object?>("matching.model", id.Value), new KeyValuePair<string, object?>("matching.column", column.Name));
        return new(rows.Count, columns);
    }

    private static ColumnDrift Drift(ValueShares before, double[] now) => new(before.Name, PopulationStability.Index(before.Shares, before.SharesOf(now)));

    // How many different offers, and of each line the features and last its score: in the order of the spread.
    private async Task<(int Offers, List<double[]> Rows)> RowsAsync(RankingModelId id, CancellationToken cancel)
    {
        await using var context = _contexts.CreateDbContext();
        var since = _clock.GetUtcNow() - Lately;
        var lines = await (from ranking in context.ServedRankings
                           where ranking.ActiveModel == id && ranking.At >= since
                           join entry in context.ServedEntries on ranking.Id equals entry.RankingId
                           where entry.Learned != null
                           join snapshot in context.Snapshots on entry.Snapshot equals snapshot.Digest
                           orderby ranking.Id descending, entry.Rank
                           select new { entry.OfferId, ranking.WeightsName, ranking.WeightsVersion, snapshot.Content }).Take(MostLines).ToListAsync(cancel);
        var basis = new ReplayBasis(Installation, _models, _weights);
        var rows = new List<double[]>(lines.Count);
        foreach (var line in lines)
        {
            var row = PairSnapshotJson.Read(line.Content).Features(await basis.WeightsAsync(line.WeightsName, line.WeightsVersion, cancel));
            rows.Add([.. row, (await basis.ModelAsync(id, cancel))!.Model.Score(row)]);
        }

        return (lines.Select(line => line.OfferId).Distinct().Count(), rows);
    }
}
