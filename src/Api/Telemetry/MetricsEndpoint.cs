using System.Net;
using Matching.Api.Configuration;
using Matching.Api.Hosting;

namespace Matching.Api.Telemetry;

/// <summary>Answers <c>/metrics</c> in Prometheus' text format, to programs on this machine and to those that <c>Http:MetricsReaders</c> names.</summary>
/// <remarks>
/// Runs before any middleware that believes a header, so the address is the sender's own. What a proxy passes on comes from this machine
/// too if the proxy runs here, so a request with a trace of a proxy is refused, whoever the proxy says is asking (docs/decisions/0177).
/// </remarks>
internal sealed class MetricsEndpoint
{
    /// <summary>Where metrics are read.</summary>
    public static readonly PathString Path = "/metrics";

    // What proxies add; nobody who reads directly sends any of it.
    private static readonly string[] TracesOfProxies = ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP"];

    private readonly RequestDelegate _next, _metrics;
    private readonly IReadOnlyList<System.Net.IPNetwork> _readers;

    /// <summary>Made when the server starts: commands that serve nobody gather nothing.</summary>
    public MetricsEndpoint(RequestDelegate next, IServiceProvider services, MatchingSettings settings)
    {
        var metrics = new ApplicationBuilder(services);
        metrics.UseOpenTelemetryPrometheusScrapingEndpoint(_ => true);
        (_next, _metrics, _readers) = (next, metrics.Build(), settings.Http.MetricsReaders);
    }

    /// <summary>Answers the path, and passes on every other one.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path != Path) return _next(context);
        if (!MayRead(context)) return RequestErrors.WriteAsync(context, StatusCodes.Status403Forbidden, "METRICS_REFUSED", "error.metrics");
        if (HttpMethods.IsGet(context.Request.Method)) return _metrics(context);

        context.Response.Headers.Allow = HttpMethods.Get;
        return RequestErrors.WriteAsync(context, StatusCodes.Status405MethodNotAllowed, "BAD_REQUEST", "error.metrics.method");
    }

    private bool MayRead(HttpContext context)
    {
        if (TracesOfProxies.Any(context.Request.Headers.ContainsKey) || context.Connection.RemoteIpAddress is not { } sender) return false;
        if (sender.IsIPv4MappedToIPv6) sender = sender.MapToIPv4();
        return IPAddress.IsLoopback(sender) || _readers.Any(network => network.Contains(sender));
    }
}
