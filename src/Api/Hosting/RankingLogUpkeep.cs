using Matching.Api.Configuration;
using Matching.Api.RankingModels;

namespace Matching.Api.Hosting;

/// <summary>Keeps what was served; while it fails, rankings wait in their queue.</summary>
internal sealed class RankingLogUpkeep(
    RankingLog rankings, MatchingSettings settings, Readiness readiness, TimeProvider clock, ILogger<RankingLogUpkeep> log)
    : Upkeep(readiness, clock)
{
    /// <inheritdoc />
    protected override Task FollowAsync(CancellationToken cancel) => rankings.FollowAsync(TimeSpan.FromDays(settings.Ranking.LogDays), cancel);

    /// <inheritdoc />
    protected override void Failed(Exception failure) => ModelLog.LogBehind(log, failure);
}
