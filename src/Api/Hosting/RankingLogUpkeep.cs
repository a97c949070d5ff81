using Matching.Api.Configuration;
using Matching.Persistence;

namespace Matching.Api.Hosting;

/// <summary>Keeps what was served, from the end of the preparation to the end of the process.</summary>
internal sealed class RankingLogUpkeep(RankingLog rankings, MatchingSettings settings, Readiness readiness, TimeProvider clock, ILogger<RankingLogUpkeep> log) : BackgroundService
{
    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.Prepared.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested && readiness.IsPrepared)
        {
            try
            {
                await rankings.FollowAsync(TimeSpan.FromDays(settings.Ranking.LogDays), stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // A database that is away for a while: rankings wait in their queue, and we come back.
                ModelLog.LogBehind(log, failure);
                await Task.Delay(RestAfterFailure, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
