using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence;

/// <summary>Works served lines out again from what was kept, with the weights and the model files of then, and compares bytes.</summary>
public sealed class RankingReplayer
{
    private const int BatchSize = 500;

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
        var rankings = new HashSet<long>();
        var differences = new List<ReplayDifference>();
        var done = 0;
        while (done < pairs && await BatchAsync(context, done, Math.Min(BatchSize, pairs - done), cancel) is { Count: > 0 } lines)
        {
            foreach (var line in lines)
            {
                rankings.Add(line.Ranking.Id);
                if (await DifferenceAsync(line, basis, cancel) is { } difference) differences.Add(difference);
            }

            done += lines.Count;
            progress?.Report((done, pairs));
        }

        return new(rankings.Count, done, differences);
    }

    private static Task<List<LoggedLine>> BatchAsync(MatchingDbContext context, int skip, int take, CancellationToken cancel) =>
        (from entry in context.ServedEntries
         join ranking in context.ServedRankings on entry.RankingId equals ranking.Id
         join snapshot in context.Snapshots on entry.Snapshot equals snapshot.Digest
         orderby entry.RankingId descending, entry.Rank
         select new LoggedLine(ranking, entry, snapshot.Content))
        .Skip(skip).Take(take).ToListAsync(cancel);

    private static async Task<ReplayDifference?> DifferenceAsync(LoggedLine line, ReplayBasis basis, CancellationToken cancel)
    {
        var (ranking, entry) = (line.Ranking, line.Entry);
        var replay = RankingReplay.Of(
            PairSnapshotJson.Read(line.Snapshot),
            await basis.WeightsAsync(ranking.WeightsName, ranking.WeightsVersion, cancel),
            // Beyond the window the rules ordered alone.
            entry.Learned is null ? null : await basis.ModelAsync(ranking.ActiveModel, cancel),
            entry.Shadow is null ? null : await basis.ModelAsync(ranking.ShadowModel, cancel));
        var logged = Text(entry, entry.Rules, entry.Learned, entry.Shadow);
        var replayed = Text(entry, replay.Rules.Thousandths, replay.Learned?.Thousandths, replay.Shadow?.Thousandths);
        return Encoding.UTF8.GetBytes(logged).AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(replayed)) ? null : new(logged, replayed);
    }

    private static string Text(ServedEntryRow entry, long rules, long? learned, long? shadow) =>
        string.Create(CultureInfo.InvariantCulture, $"{entry.RankingId} {entry.Rank} {entry.RankedBy} {rules} {learned} {shadow}");

    private sealed record LoggedLine(ServedRankingRow Ranking, ServedEntryRow Entry, string Snapshot);
}
