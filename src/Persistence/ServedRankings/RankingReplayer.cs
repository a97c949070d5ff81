using System.Globalization;
using System.Text;
using Matching.Persistence.RankingModels;
using Matching.Persistence.Weights;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.ServedRankings;

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
    /// <exception cref="Ranking.Models.RankingModelException">A model's file is damaged, or made for other features than this program's.</exception>
    public async Task<ReplayReport> ReplayAsync(Actor actor, int pairs, IProgress<(int Done, int Of)>? progress, CancellationToken cancel)
    {
        if (actor.Role != Role.System) throw new ArgumentException($"{actor.Role} asks; expected {Role.System}.", nameof(actor));
        await using var context = _contexts.CreateDbContext();
        var basis = new ReplayBasis(actor, _models, _weights);
        var differences = new List<ReplayDifference>();
        var (rankings, done, last) = (0, 0, long.MaxValue);
        while (done < pairs && await BeforeAsync(context, last, cancel) is [.., var earliest] ids)
        {
            foreach (var page in await PagesAsync(context, ids, cancel))
            {
                var lines = page.Take(pairs - done).ToList();
                if (lines.Count == 0) continue;
                differences.AddRange(await DifferencesAsync(lines, basis, cancel));
                rankings++;
                done += lines.Count;
            }

            last = earliest;
            progress?.Report((done, pairs));
        }

        return new(rankings, done, differences);
    }

    // By identifier, not after so many: what is served meanwhile would shift them. Each list once, however often it was served.
    private static Task<List<long>> BeforeAsync(MatchingDbContext context, long ranking, CancellationToken cancel) =>
        context.ServedRankings
            .Where(served => served.Id < ranking && served.FirstId == null)
            .OrderByDescending(served => served.Id)
            .Select(served => served.Id)
            .Take(RankingsAtOnce)
            .ToListAsync(cancel);

    private static async Task<IEnumerable<IEnumerable<LoggedLine>>> PagesAsync(MatchingDbContext context, List<long> ids, CancellationToken cancel)
    {
        var lists = await context.ServedRankings.Where(ranking => ids.Contains(ranking.Id)).OrderByDescending(ranking => ranking.Id).ToListAsync(cancel);
        var states = await ServedStates.ReadAsync(context, lists.SelectMany(list => list.Page!.Lines), cancel);
        // Whoever is gone leaves the others where they were.
        return lists.Select(list => list.Page!.Lines.Select(line => new LoggedLine(list, line, states.Find(list, line)!)).Where(line => line.Pair is not null));
    }

    // The lines of one ranking, of which the last asked for may be cut short.
    private static async Task<IEnumerable<ReplayDifference>> DifferencesAsync(List<LoggedLine> page, ReplayBasis basis, CancellationToken cancel)
    {
        var lines = new List<LineToReplay>(page.Count);
        foreach (var line in page) lines.Add(await ReplayedAsync(line, basis, cancel));
        var places = PlacesReplay.Of(lines, page[0].Ranking.OfferId is not null, page[0].Ranking.Page!.FloorResidents);
        return page.Zip(lines, places).Select(line => Difference(line.First, line.Second.Points, line.Third)).OfType<ReplayDifference>();
    }

    private static async Task<LineToReplay> ReplayedAsync(LoggedLine logged, ReplayBasis basis, CancellationToken cancel)
    {
        var (ranking, line, pair) = logged;
        var points = RankingReplay.Of(
            pair,
            await basis.WeightsAsync(ranking.WeightsName, ranking.WeightsVersion, cancel),
            // Beyond the window the rules ordered alone.
            line.Learned is null ? null : await basis.ModelAsync(ranking.ActiveModel, cancel),
            line.Shadow is null ? null : await basis.ModelAsync(ranking.ShadowModel, cancel));
        return new(pair, points, line.Rank, line.RankBefore, line.ShadowRank);
    }

    private static ReplayDifference? Difference(LoggedLine page, RankingReplay points, ReplayedPlace place)
    {
        var (id, line) = (page.Ranking.Id, page.Line);
        var logged = Text(id, new(line.Rank, line.RankBefore, line.ShadowRank), line.RankedBy, line.Rules, line.Learned, line.Shadow);
        var replayed = Text(
            id, place, points.Learned is null ? RankedBy.Rules : RankedBy.Model, points.Rules.Thousandths, points.Learned?.Thousandths,
            points.Shadow?.Thousandths);
        return Encoding.UTF8.GetBytes(logged).AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(replayed)) ? null : new(logged, replayed);
    }

    private static string Text(long ranking, ReplayedPlace place, RankedBy by, long rules, long? learned, long? shadow) => string.Create(
        CultureInfo.InvariantCulture,
        $"ranking={ranking} rank={place.Rank} before={place.RankBefore} lifted={place.IsLifted} by={by} "
        + $"rules={rules} learned={learned} shadow={shadow} shadowRank={place.ShadowRank}");

    private sealed record LoggedLine(ServedRankingRow Ranking, ServedLine Line, PairSnapshot Pair);
}
