using System.Diagnostics.Metrics;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Trace;

namespace Matching.Api.Tests.Telemetry;

/// <summary>What <c>/metrics</c> tells, and what it never does.</summary>
public sealed partial class MetricsTests
{
    private const string Canary = "Zebulon";

    // Every label has few values: kinds, codes, versions, routes that the product declares. A new one is to be thought about before it is added here.
    private static readonly string[] Labels =
    [
        "aspnetcore_authentication_result", "aspnetcore_authentication_scheme", "aspnetcore_request_is_unhandled", "gc_heap_generation",
        "aspnetcore_diagnostics_exception_result", "aspnetcore_memory_pool_owner", "aspnetcore_routing_is_fallback", "aspnetcore_routing_match_status",
        "dotnet_gc_heap_generation", "error_type", "cpu_mode",
        "graphql_document_cache", "graphql_operation_type", "http_request_method", "http_response_status_code", "http_route", "le", "matching_column",
        "network_protocol_name", "network_protocol_version", "network_transport", "network_type", "otel_scope_name", "otel_scope_version",
        "server_address", "server_port", "service_name", "service_version",
        "telemetry_sdk_language", "telemetry_sdk_name", "telemetry_sdk_version", "url_scheme",
    ];

    /// <summary>The meters of the product, found in its code.</summary>
    public static TheoryData<string> Meters => [.. ProductFields<Meter>().Select(meter => meter.Name).Distinct()];

    [Theory, MemberData(nameof(Meters))]
    public async Task Every_meter_of_the_product_is_read(string meter)
    {
        await using var server = await MeasuredServer.StartAsync([]);
        // Of the same name, since what the product's own count waits for is of every kind.
        using var same = new Meter(meter);
        same.CreateCounter<int>("test.probe").Add(1);

        Assert.Contains($"test_probe_total{{otel_scope_name=\"{meter}\"", await server.MetricsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_meter_hides_where_the_list_is_not_made_from()
    {
        var made = Directory.EnumerateFiles(SourceFolder(), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Sum(file => Making().Count(File.ReadAllText(file)));

        Assert.Equal(made, ProductFields<Meter>().Count() + ProductFields<System.Diagnostics.ActivitySource>().Count());
    }

    [Fact]
    public async Task Tells_of_operations_requests_and_the_runtime_and_of_nobody()
    {
        await using var server = await MeasuredServer.StartAsync([]);
        await AskAsync(server, $"query {Canary} {{ __typename }}");
        await AskAsync(server, $"{{ candidates(where: {{ lastName: {{ eq: \"{Canary}\" }} }}) {{ totalCount }} }}");
        await AskAsync(server, $"{{ {Canary} }}");
        foreach (var (method, path) in new[] { ("GET", $"/{Canary}?name={Canary}"), (Canary.ToUpperInvariant(), "/graphql"), ("GET", $"/models/{Canary}") })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            request.Headers.Host = Canary + ".example";
            request.Headers.UserAgent.ParseAdd(Canary);
            using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        }

        var metrics = await server.MetricsAsync();

        Assert.Matches("""graphql_operation_duration_seconds_count\{[^}]*graphql_operation_type="query"[^}]*\} [1-9]""", metrics);
        Assert.Contains("graphql_operation_duration_seconds_bucket{", metrics, StringComparison.Ordinal);
        Assert.Contains("""le="0.0025"}""", metrics, StringComparison.Ordinal);
        Assert.Contains("http_server_request_duration_seconds_count{", metrics, StringComparison.Ordinal);
        Assert.Contains("dotnet_gc_", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, metrics, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("127.0.0.1:", metrics, StringComparison.Ordinal);
        Assert.Empty(Label().Matches(metrics).Select(label => label.Groups[1].Value).Distinct().Except(Labels));
    }

    [Fact]
    public async Task Makes_no_spans_while_nobody_is_named_to_receive_them()
    {
        await using var server = await MeasuredServer.StartAsync([]);

        Assert.Null(server.Services.GetService<TracerProvider>());
    }

    private static async Task AskAsync(MeasuredServer server, string query)
    {
        using var response = await server.Client.PostAsJsonAsync("/graphql", new { query }, TestContext.Current.CancellationToken);
    }

    private static IEnumerable<T> ProductFields<T>() =>
        new[] { "Matching.Domain", "Matching.Ranking", "Matching", "Matching.Persistence", "Matching.GraphQL", "Matching.Seed", "Matching.Api" }
        .SelectMany(name => Assembly.Load(name).GetTypes())
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(field => field.FieldType == typeof(T))
        .Select(field => (T)field.GetValue(null)!);

    private static string SourceFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Matching.sln"))) return Path.Combine(folder.FullName, "src");
        throw new InvalidOperationException("No Matching.sln above the tests.");
    }

    [GeneratedRegex(@"\b(Meter|ActivitySource)\s+\w+\s*=\s*new\(|new\s+(Meter|ActivitySource)\(|IMeterFactory")]
    private static partial Regex Making();

    [GeneratedRegex("""[{,](\w+)="(?:[^"\\]|\\.)*"(?=[,}])""")]
    private static partial Regex Label();
}
