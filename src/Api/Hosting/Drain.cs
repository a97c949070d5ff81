using Matching.Api.Configuration;

namespace Matching.Api.Hosting;

/// <summary>Goes on answering for a while after the request to stop, while <c>/health/ready</c> already says no.</summary>
internal sealed class Drain(MatchingSettings settings, Readiness readiness, TimeProvider clock, ILogger<Drain> log) : IHostedLifecycleService
{
    /// <inheritdoc />
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        // A server that was never ready was sent no requests.
        if (!readiness.IsPrepared) return;
        HostLog.Stopping(log, settings.Http.Drain);
        if (settings.Http.Drain > TimeSpan.Zero)
            await Task.Delay(settings.Http.Drain, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <inheritdoc />
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
