using Matching.Persistence;

namespace Matching.Api.Hosting;

/// <summary>Keeps the engine up with what is written, from the end of the preparation to the end of the process.</summary>
internal sealed class EngineUpkeep(EngineFeeder engine, Readiness readiness, TimeProvider clock, ILogger<EngineUpkeep> log) : BackgroundService
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
                await engine.FollowAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // A database that is away for a while: answers stay those of the last version, and we come back.
                HostLog.EngineBehind(log, failure);
                await Task.Delay(RestAfterFailure, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
