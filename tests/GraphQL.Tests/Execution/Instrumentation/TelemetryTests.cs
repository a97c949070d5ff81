using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net.Http.Json;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Execution.Instrumentation;
using Matching.GraphQL.Language;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Tests.Execution.Instrumentation;

[CollectionDefinition(nameof(TelemetryTests), DisableParallelization = true)]
[Collection(nameof(TelemetryTests))]
public sealed class TelemetryTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    private const string Query = "query Authors { books(first: 2) { nodes { author { name } } } }";

    [Fact]
    public async Task Traces_an_operation_with_the_conventional_names_and_its_steps_below_it()
    {
        var spans = await SpansAsync(null, Query, Query);

        Assert.Equal(
            ["graphql.parse", "graphql.validate", "graphql.plan", "graphql.execute", "query", "graphql.execute", "query"],
            spans.Select(span => span.DisplayName));
        var operation = spans[4];
        Assert.Equal(
            new Dictionary<string, object?> { ["graphql.operation.type"] = "query", ["graphql.operation.name"] = "Authors" },
            operation.TagObjects.ToDictionary());
        Assert.All(spans.Take(4), span => Assert.Equal(operation.SpanId, span.ParentSpanId));
    }

    [Theory]
    [InlineData("{ refused }", "query", "CLOSED", "The library is closed.")]
    [InlineData("{ nothing }", null, "RequestError", "Cannot query field \"nothing\" on type \"Query\".")]
    [InlineData("{", null, "SyntaxError", "Syntax Error: Expected Name, found <EOF>.")]
    public async Task Marks_what_failed(string query, string? type, string errorType, string message)
    {
        var operation = (await SpansAsync(null, query))[^1];

        Assert.Equal(type ?? "GraphQL Operation", operation.DisplayName);
        Assert.Equal((ActivityStatusCode.Error, message), (operation.Status, operation.StatusDescription));
        Assert.Equal(errorType, operation.GetTagItem("error.type"));
    }

    [Fact]
    public async Task Traces_fields_and_documents_only_when_told_to()
    {
        var spans = await SpansAsync(options => (options.TraceResolvers, options.TraceDocuments) = (true, true), Query);

        Assert.Equal(
            ["Query.books books", "Book.author books.nodes.0.author", "Book.author books.nodes.1.author"],
            spans.Where(span => span.OperationName == "graphql.resolve").OrderBy(span => span.StartTimeUtc)
                .Select(span => $"{span.GetTagItem("graphql.field.parent")}.{span.GetTagItem("graphql.field.name")} {span.GetTagItem("graphql.field.path")}"));
        Assert.Equal(Query, spans[^1].GetTagItem("graphql.document"));
    }

    [Fact]
    public async Task Measures_durations_active_operations_and_the_use_of_compiled_documents()
    {
        var seen = new ConcurrentQueue<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, meters) =>
            {
                if (instrument.Meter.Name == GraphQLTelemetry.MeterName) meters.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) =>
            seen.Enqueue($"{instrument.Name} {(value is > 0 and < 60 ? instrument.Unit : "wrong")} {Describe(tags)}"));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => seen.Enqueue($"{instrument.Name} {value} {Describe(tags)}"));
        listener.Start();

        await AskAsync(library.With(_ => { }), "{ refused }", "{ refused }");

        string[] first =
        [
            "graphql.operation.active 1 ",
            "graphql.document.lookups 1 graphql.document.cache=miss",
            "graphql.operation.active -1 ",
            "graphql.operation.duration s graphql.operation.type=query,error.type=CLOSED",
        ];
        Assert.Equal([.. first, .. first.Select(line => line.Replace("miss", "hit", StringComparison.Ordinal))], seen);
    }

    [Fact]
    public async Task Tells_listeners_every_step()
    {
        var listener = new Diary();

        await AskAsync(
            library.With(services => services.AddSingleton<ExecutionDiagnosticEventListener>(listener)),
            "query Broken { broken refused }",
            "query Broken { broken refused }",
            "{ nothing }");

        Assert.Equal(
            [
                "request {", "parse {", "parse }", "validate {", "validate }", "compile {", "compile }",
                "execute Broken Query {", "field broken {", "field broken }", "execute }", "request }",
                "request {", "cached", "execute Broken Query {", "field broken {", "field broken }", "execute }", "request }",
                "request {", "parse {", "parse }", "validate {", "validate }", "refused: Cannot query field \"nothing\" on type \"Query\".", "request }",
            ],
            listener.Lines.Where(line => !line.StartsWith("error", StringComparison.Ordinal)));
        Assert.Equal(
            ["error: The library is closed.", "error: The library is closed.", "error: Unexpected Execution Error", "error: Unexpected Execution Error"],
            listener.Lines.Where(line => line.StartsWith("error", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Makes_no_span_when_nobody_listens()
    {
        await AskAsync(library.With(_ => { }), Query);

        Assert.False(GraphQLTelemetry.Source.HasListeners());
        Assert.False(GraphQLTelemetry.Duration.Enabled);
    }

    private async Task<IReadOnlyList<Activity>> SpansAsync(Action<GraphQLOptions>? change, params string[] queries)
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == GraphQLTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await AskAsync(library.With(services => services.AddGraphQLOptions(change ?? (_ => { }))), queries);
        return [.. spans];
    }

    private static async Task AskAsync(Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory<Program> server, params string[] queries)
    {
        await using var _ = server;
        using var client = server.CreateClient();
        foreach (var query in queries)
        {
            using var response = await client.PostAsJsonAsync("/graphql", new { query }, TestContext.Current.CancellationToken);
        }
    }

    private static string Describe(ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        string.Join(',', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));

    private sealed class Diary : ExecutionDiagnosticEventListener
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IEnumerable<string> Lines => _lines;

        public override bool EnableResolveFieldValue => true;

        public override IDisposable ExecuteRequest(GraphQLRequest request, GraphQLRequestContext context) => Step("request");

        public override IDisposable ParseDocument() => Step("parse");

        public override IDisposable ValidateDocument() => Step("validate");

        public override IDisposable CompileOperation() => Step("compile");

        public override IDisposable ExecuteOperation(string? operationName, OperationKind kind) => Step("execute", $" {operationName} {kind}");

        public override IDisposable ResolveFieldValue(IResolverContext context) => Step($"field {context.FieldName}");

        public override void RetrievedDocumentFromCache() => _lines.Enqueue("cached");

        public override void RequestRefused(IReadOnlyList<GraphQLError> errors) => _lines.Enqueue($"refused: {errors[0].Message}");

        public override void ResolverError(GraphQLError error) => _lines.Enqueue($"error: {error.Message}");

        private Ending Step(string name, string detail = "")
        {
            _lines.Enqueue($"{name}{detail} {{");
            return new(() => _lines.Enqueue($"{name} }}"));
        }

        private sealed class Ending(Action end) : IDisposable
        {
            public void Dispose() => end();
        }
    }
}
