using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Matching.Api.Tests.Telemetry;

/// <summary>What a collector of OpenTelemetry receives once it is named.</summary>
public sealed class CollectorTests
{
    private const string Canary = "Zebulon";

    [Fact]
    public async Task It_receives_metrics_and_spans_without_what_people_sent()
    {
        var received = new ConcurrentDictionary<string, string>();
        await using var collector = await CollectAsync(received);
        string[] settings = ["--OTEL_EXPORTER_OTLP_ENDPOINT=" + collector.Urls.First(), "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf"];
        await using (var server = await MeasuredServer.StartAsync(settings))
        {
            server.Client.DefaultRequestHeaders.UserAgent.ParseAdd(Canary);
            foreach (var query in new[] { "query Known { __typename }", $"query Refused {{ candidate(id: \"{Canary}\") {{ id }} }}" })
            {
                using var answer = await server.Client.PostAsJsonAsync("/graphql", new { query }, TestContext.Current.CancellationToken);
            }

            using var other = await server.Client.GetAsync(
                $"/graphql?query={{__typename}}&variables={{\"name\":\"{Canary}\"}}",
                TestContext.Current.CancellationToken);
        }

        // Both are sent at the latest when the server stops.
        Assert.Contains("graphql.operation.duration", received["/v1/metrics"], StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", received["/v1/metrics"], StringComparison.Ordinal);
        Assert.Contains("graphql.operation.name", received["/v1/traces"], StringComparison.Ordinal);
        Assert.Contains("Refused", received["/v1/traces"], StringComparison.Ordinal);
        Assert.Contains("matching", received["/v1/traces"], StringComparison.Ordinal);
        Assert.All(received.Values, text => Assert.DoesNotContain(Canary, text, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(
            "127.0.0.1",
            received["/v1/traces"].Replace("server.address\u0012\u000b\n\t127.0.0.1", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    private static async Task<WebApplication> CollectAsync(ConcurrentDictionary<string, string> received)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            received.AddOrUpdate(
                context.Request.Path,
                _ => Encoding.Latin1.GetString(body.ToArray()),
                (_, before) => before + Encoding.Latin1.GetString(body.ToArray()));
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
