using Matching.Api.Configuration;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Matching.Api.Telemetry;

/// <summary>Which metrics and traces leave the program, and how (docs/decisions/0177).</summary>
internal static class TelemetryRegistration
{
    /// <summary>The product's own meters and sources of traces, whoever adds another one.</summary>
    public const string Own = "Matching.*";

    private const string Service = "matching";

    /// <summary>Gathers metrics for <see cref="MetricsEndpoint"/>; sends them, and traces, where a collector is named.</summary>
    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var isSent = configuration[TelemetrySettings.CollectorKey] is { Length: > 0 };
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource
                .Clear()
                .AddService(Service, serviceVersion: typeof(TelemetryRegistration).Assembly.GetName().Version?.ToString(), autoGenerateServiceInstanceId: false)
                .AddTelemetrySdk()
                // Last, so that OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES win.
                .AddEnvironmentVariableDetector())
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(Own).AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddPrometheusExporter();
                if (isSent) metrics.AddOtlpExporter();
            });
        // A span costs more than a count: none is made that nobody receives.
        if (isSent) telemetry.WithTracing(traces => traces.AddSource(Own).AddAspNetCoreInstrumentation().AddProcessor(new WithoutPersons()).AddOtlpExporter());
    }
}
