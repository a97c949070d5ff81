using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Matching.Api.Hosting;

/// <summary>Ready between the end of the preparation and the request to stop.</summary>
internal sealed class ReadinessCheck(Readiness readiness) : IHealthCheck
{
    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult((readiness.IsStopping, readiness.IsPrepared) switch
        {
            (true, _) => HealthCheckResult.Unhealthy("stopping"),
            (_, false) => HealthCheckResult.Unhealthy("starting"),
            _ => HealthCheckResult.Healthy("ready"),
        });
}
