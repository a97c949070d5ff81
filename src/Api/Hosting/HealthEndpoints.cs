using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Matching.Api.Hosting;

/// <summary>What monitors and load balancers ask: <c>/health/live</c> and <c>/health/ready</c>.</summary>
internal static class HealthEndpoints
{
    /// <summary>The prefix of both.</summary>
    public static readonly PathString Prefix = "/health";

    /// <summary>Answers both before any other middleware, so that a server with all its places taken still answers them.</summary>
    public static void UseHealthEndpoints(this IApplicationBuilder app)
    {
        // Alive means that the process answers: no check, no input or output.
        app.UseHealthChecks(Prefix + "/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync });
        app.UseHealthChecks(Prefix + "/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    // Names and verdicts only: exceptions may hold hosts, paths or users.
    private static async Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("status", report.Status == HealthStatus.Healthy ? "ok" : "unavailable");
        json.WriteStartObject("checks");
        foreach (var (name, entry) in report.Entries)
            json.WriteString(name, entry.Description ?? (entry.Status == HealthStatus.Healthy ? "ok" : "failed"));
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
