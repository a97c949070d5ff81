using Matching.Persistence.ServedRankings;
using Matching.Persistence.Weights;
using Matching.Persistence.Writing;
using Matching.Ranking.Models;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.RankingModels;

/// <summary>Compares what a model ranks lately with what it ranked first (docs/decisions/0083).</summary>
public sealed class DriftWatch
{
    /// <summary>The reference is complete with as many different pairs of offer and person …</summary>
    public const int ReferenceLines = 2_000;

    /// <summary>… and as many different offers.</summary>
    public const int ReferenceOffers = 100;

    /// <summary>What was served lately is compared from as many different pairs on …</summary>
    public const int FewestLines = 200;

    /// <summary>… and as many different offers.</summary>
    public const int FewestOffers = 30;

    private const int MostLines = 10_000;

    private static readonly TimeSpan Lately = TimeSpan.FromDays(30), BetweenLooks = TimeSpan.FromHours(6);

    // The first minutes of a server belong to those who wait for it.
    private static readonly TimeSpan FirstLook = TimeSpan.FromMinutes(10);

    private static readonly Actor Installation = Actor.System("drift");

    private readonly IDbContextFactory<MatchingDbContext> _contexts;
    private readonly RankingModelStore _models;
    private readonly WeightSetStore _weights;
    private readonly TimeProvider _clock;

    private IReadOnlyList<string> _told = [];

    internal DriftWatch(IDbContextFactory<MatchingDbContext> contexts, RankingModelStore models, WeightSetStore weights, TimeProvider clock) =>
        (_contexts, _models, _weights, _clock) = (contexts, models, weights, clock);

    /// <summary>How far each feature and the scores have moved, or how much is missing to tell; null for a model that never ranked.</summary>
    /// <exception cref="RankingModelException">The model's file is damaged, or made for other features.</exception>
    public async Task<ModelDrift?> MeasureAsync(RankingModelId id, CancellationToken cancel)
    {
        if (await _models.FindAsync(Installation, id, cancel) is not { PromotedAt: not null }
            || await _models.ReadSpreadAsync(Installation, id, cancel) is not { } training)
            return null;
        await using var context = _contexts.CreateDbContext();
        var (reference, collected) = await ReferenceAsync(context, id, cancel);
        if (reference is null) return new(DriftState.Collecting, collected, LatelyOf([]), []);

        var log = new OrderedLines(context, id);
        var latest = await log.LatestAsync(reference.LastRanking, _clock.GetUtcNow() - Lately, MostLines, cancel);
        var lately = LatelyOf(latest);
        if (!lately.IsComplete) return new(DriftState.TooLittle, collected, lately, []);

        var columns = reference.Content.Compare(await log.ReadAsync(latest, new(Installation, _models, _weights), cancel), training);
        return new(DriftState.Measured, collected, lately, columns);
    }

    /// <summary>Keeps the reference of the active model as soon as it is complete and measures its drift, every few hours until cancelled.</summary>
    /// <remarks>
    /// So the reference is there long before the first of its lines is removed from the log, and the metrics are told whether or not anybody asks.
    /// </remarks>
    public async Task FollowAsync(CancellationToken cancel)
    {
        for (var rest = FirstLook; ; rest = BetweenLooks)
        {
            await Task.Delay(rest, _clock, cancel);
            await LookAsync(cancel);
        }
    }

    /// <summary>One look of <see cref="FollowAsync"/>.</summary>
    internal async Task LookAsync(CancellationToken cancel)
    {
        IReadOnlyList<ColumnDrift> columns = [];
        if (await _models.InStateAsync(Installation, RankingModelState.Active, cancel) is { } active)
        {
            try
            {
                await KeepReferenceAsync(active.Id, cancel);
                columns = (await MeasureAsync(active.Id, cancel))?.Columns ?? [];
            }
            catch (RankingModelException)
            {
                // It cannot rank here either, which ModelSource tells.
            }
        }

        Tell(columns);
    }

    // No model in the labels: each training would add series for ever. What an earlier model was told of is unknown of the next one, not the same.
    private void Tell(IReadOnlyList<ColumnDrift> columns)
    {
        foreach (var name in _told.Except(columns.Select(column => column.Name))) Record(name, double.NaN);
        foreach (var column in columns) Record(column.Name, column.Index);
        _told = [.. columns.Select(column => column.Name)];

        static void Record(string name, double index) => RankingLogMetrics.Drift.Record(index, new KeyValuePair<string, object?>("matching.column", name));
    }

    /// <summary>Keeps the reference of a model if it is complete and not kept yet, by this server or another one.</summary>
    internal async Task KeepReferenceAsync(RankingModelId id, CancellationToken cancel)
    {
        await using var context = _contexts.CreateDbContext();
        if (await context.DriftReferences.AnyAsync(row => row.ModelId == id, cancel)) return;
        if ((await ReferenceAsync(context, id, cancel)).Row is not { } complete) return;
        try
        {
            context.DriftReferences.Add(complete);
            await context.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failure) when (DatabaseFault.IsDuplicate(failure))
        {
            // Another server was first: it read the same log.
        }
    }

    // The kept one, or the first lines of the log if they are enough: whole rankings, up to the one that completes it.
    private async Task<(DriftReferenceRow? Row, DriftProgress Collected)> ReferenceAsync(MatchingDbContext context, RankingModelId id, CancellationToken cancel)
    {
        if (await context.DriftReferences.AsNoTracking().SingleOrDefaultAsync(row => row.ModelId == id, cancel) is { } kept)
            return (kept, Collected(kept.Content.Lines, kept.Content.Offers));

        var log = new OrderedLines(context, id);
        var offers = new HashSet<OfferId>();
        var lines = new List<OrderedLine>();
        await foreach (var ranking in log.FirstAsync(cancel))
        {
            lines.AddRange(ranking);
            offers.UnionWith(ranking.Select(line => line.Offer));
            if (ranking.Count == 0 || !Collected(lines.Count, offers.Count).IsComplete) continue;
            var content = DriftReference.Of(await log.ReadAsync(lines, new(Installation, _models, _weights), cancel));
            return (new() { ModelId = id, LastRanking = ranking[0].Ranking, Content = content }, Collected(content.Lines, content.Offers));
        }

        return (null, Collected(lines.Count, offers.Count));
    }

    private static DriftProgress Collected(int lines, int offers) => new(lines, ReferenceLines, offers, ReferenceOffers);

    private static DriftProgress LatelyOf(List<OrderedLine> lines) =>
        new(lines.Count, FewestLines, lines.Select(line => line.Offer).Distinct().Count(), FewestOffers);
}

/// <summary>How far what a model ranked lately has moved from what it ranked first.</summary>
/// <param name="State">Whether it can be told yet.</param>
/// <param name="Reference">How much was collected of what it ranked first.</param>
/// <param name="Lately">How much it ranked since, in the last 30 days; nothing while the reference is collected.</param>
/// <param name="Columns">Each feature and the scores, the farthest first; empty unless <see cref="DriftState.Measured"/>.</param>
public sealed record ModelDrift(DriftState State, DriftProgress Reference, DriftProgress Lately, IReadOnlyList<ColumnDrift> Columns)
{
    /// <summary>The highest level of a column; null unless <see cref="DriftState.Measured"/>.</summary>
    public DriftLevel? Level => Columns.Count == 0 ? null : Columns.Max(column => column.Level);
}
