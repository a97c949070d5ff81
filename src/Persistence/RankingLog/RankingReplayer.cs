using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence;

/// <summary>Works served lines out again from what was kept, with the weights and the model files of then, points and places, and compares bytes.</summary>
public sealed class RankingReplayer
{
    private const int RankingsAtOnce = 20;

    private readonly IDbContextFactory<MatchingDbContext> _contexts;
    private readonly RankingModelStore _models;
    private readonly WeightSetStore _weights;

    internal RankingReplayer(IDbContextFactory<MatchingDbContext> contexts, RankingModelStore models, WeightSetStore weights) =>
        (_contexts, _models, _weights) = (contexts, models, weights);

    /// <summary>Replays the latest lines of the log.</summary>
    /// <param name="actor">The installation.</param>
    /// <param name="pairs">How many lines at most.</param>
    /// <param name="progress">Told how many are done, of how many; null when nobody listens.</param>
    /// <param name="cancel">Cancels.</param>
    /// <exception cref="ArgumentException">The actor is not the installation.</exception>
    /// <exception cref="Ranking.RankingModelException">A model's file is damaged, or made for other features than this program's.</exception>
    public async Task<ReplayReport> ReplayAsync(Actor actor, int pairs, IProgress<(int Done, int Of)>? progress, CancellationToken cancel)
    {
        if (actor.Role != Role.System) throw new ArgumentException($"{actor.Role} asks; expected {Role.System}.", nameof(actor));
        await using var context = _contexts.CreateDbContext();
        var basis = new ReplayBasis(actor, _models, _weights);
        var differences = new List<ReplayDifference>();
        var (rankings, done, last) = (0, 0, long.MaxValue);
        while (done < pairs && await BeforeAsync(context, last, cancel) is [.., var earliest] ids)
        {
            foreach (var page in (await LinesAsync(context, ids, pairs - done, cancel)).GroupBy(line => line.Ranking.Id))
            {
                differences.AddRange(await DifferencesAsync([.. page], basis, cancel));
                rankings++;
                done += page.Count();
            }

            last = earliest;
            progress?.Report((done, pairs));
        }

        return new(rankings, done, differences);
    }

    // By identifier, not after so many: what is served meanwhile would shift them. Each list once, however often it was served.
    private static Task<List<long>> BeforeAsync(MatchingDbContext context, long ranking, CancellationToken cancel) =>
        context.ServedRankings.Where(served => served.Id < ranking && served.FirstId == null).OrderByDescending(served => served.Id).Select(served => served.Id).Take(RankingsAtOnce).ToListAsync(cancel);

    private static Task<List<LoggedLine>> LinesAsync(MatchingDbContext context, List<long> ids, int most, CancellationToken cancel) =>
        (from entry in context.ServedEntries
         where ids.Contains(entry.RankingId)
         join ranking in context.ServedRankings on entry.RankingId equals ranking.Id
         join snapshot in context.Snapshots on entry.Snapshot equals snapshot.Digest
         orderby entry.RankingId descending, entry.Rank
         select new LoggedLine(ranking, entry, snapshot.Content))
        .Take(most).ToListAsync(cancel);

    // The lines of one ranking, of which the last asked for may be cut short.
    private static async Task<IEnumerable<ReplayDifference>> DifferencesAsync(List<LoggedLine> page, ReplayBasis basis, CancellationToken cancel)
    {
        var lines = new List<LineToReplay>(page.Count);
        foreach (var line in page) lines.Add(await ReplayedAsync(line, basis, cancel));
        var places = PlacesOf(page[0].Ranking, lines);
        return page.Zip(lines, places).Select(line => Difference(line.First.Entry, line.Second.Points, line.Third)).OfType<ReplayDifference>();
    }

    private static async Task<LineToReplay> ReplayedAsync(LoggedLine line, ReplayBasis basis, CancellationToken cancel)
    {
        var (ranking, entry, pair) = (line.Ranking, line.Entry, PairSnapshotJson.Read(line.Snapshot));
        var points = RankingReplay.Of(
            pair,
            await basis.WeightsAsync(ranking.WeightsName, ranking.WeightsVersion, cancel),
            // Beyond the window the rules ordered alone.
            entry.Learned is null ? null : await basis.ModelAsync(ranking.ActiveModel, cancel),
            entry.Shadow is null ? null : await basis.ModelAsync(ranking.ShadowModel, cancel));
        return new(pair, points, entry.Rank, entry.RankBefore, entry.ShadowRank);
    }

    // Format 1 holds no places before a floor: its floored lists are compared by points alone.
    private static IReadOnlyList<ReplayedPlace> PlacesOf(ServedRankingRow ranking, List<LineToReplay> lines) =>
        ranking.Format < ServedRankingRow.CurrentFormat && ranking.OfferId is not null && lines[0].Pair.Offer.QpvListFloor is not null
            ? [.. lines.Select(line => new ReplayedPlace(line.Rank, line.RankBefore, line.ShadowRank))]
            : PlacesReplay.Of(lines, ranking.OfferId is not null, ranking.FloorResidents is { } bits ? PlaceBits.Read(bits) : null);

    private static ReplayDifference? Difference(ServedEntryRow entry, RankingReplay points, ReplayedPlace place)
    {
        var logged = Text(entry.RankingId, new(entry.Rank, entry.RankBefore, entry.ShadowRank), entry.RankedBy, entry.Rules, entry.Learned, entry.Shadow);
        var replayed = Text(
            entry.RankingId, place, points.Learned is null ? RankedBy.Rules : RankedBy.Model, points.Rules.Thousandths, points.Learned?.Thousandths, points.Shadow?.Thousandths);
        return Encoding.UTF8.GetBytes(logged).AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(replayed)) ? null : new(logged, replayed);
    }

    private static string Text(long ranking, ReplayedPlace place, RankedBy by, long rules, long? learned, long? shadow) => string.Create(
        CultureInfo.InvariantCulture,
        $"ranking={ranking} rank={place.Rank} before={place.RankBefore} lifted={place.IsLifted} by={by} rules={rules} learned={learned} shadow={shadow} shadowRank={place.ShadowRank}");

    private sealed record LoggedLine(ServedRankingRow Ranking, ServedEntryRow Entry, string Snapshot);
}
