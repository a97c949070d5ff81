using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Net.Http.Headers;

namespace Matching.Api.Hosting;

/// <summary>Whether the server may be sent requests: the preparation is over and nobody asked it to stop.</summary>
internal sealed class Readiness(IHostApplicationLifetime lifetime)
{
    private readonly TaskCompletionSource _prepared = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the preparation does.</summary>
    public Task Prepared => _prepared.Task;

    /// <summary>Database migrated, demo data made, index loaded.</summary>
    public bool IsPrepared => _prepared.Task.IsCompletedSuccessfully;

    /// <summary>The process was asked to stop and only ends what it began.</summary>
    public bool IsStopping => lifetime.ApplicationStopping.IsCancellationRequested;

    /// <summary>Says that the preparation is over.</summary>
    public void Open() => _prepared.TrySetResult();

    /// <summary>Says that the preparation failed, and why.</summary>
    public void Abandon(Exception reason) => _prepared.TrySetException(reason);
}

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

/// <summary>Answers 503 until the data is there, so that nobody takes an empty answer for the truth.</summary>
internal sealed class StartingGate(RequestDelegate next, Readiness readiness)
{
    /// <summary>Lets requests pass once the server is prepared.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        if (readiness.IsPrepared) return next(context);

        context.Response.Headers[HeaderNames.RetryAfter] = "2";
        return RequestErrors.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "STARTING", "error.starting");
    }
}
