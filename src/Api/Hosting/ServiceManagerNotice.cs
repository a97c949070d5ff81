using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting.Systemd;

namespace Matching.Api.Hosting;

/// <summary>Tells systemd (<c>Type=notify</c>) when <c>/health/ready</c> says ok for the first time, and when the server begins to stop.</summary>
internal sealed class ServiceManagerNotice(Readiness readiness, HealthCheckService health, IHostApplicationLifetime lifetime, TimeProvider clock)
    : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var manager = new SystemdNotifier();
        if (!manager.IsEnabled) return;
        using var stopping = lifetime.ApplicationStopping.Register(() => manager.Notify(ServiceState.Stopping));
        await readiness.Prepared.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!readiness.IsPrepared) return;
        while ((await health.CheckHealthAsync(stoppingToken)).Status != HealthStatus.Healthy) await Task.Delay(BetweenLooks, clock, stoppingToken);
        manager.Notify(ServiceState.Ready);
        // Listens for the stop.
        await Task.Delay(Timeout.InfiniteTimeSpan, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
