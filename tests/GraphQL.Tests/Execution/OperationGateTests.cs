using System.Net;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Json.Nodes;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Language;
using Matching.GraphQL.Tests.Subscriptions;
using Matching.GraphQL.TestServer.Library;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Tests.Execution;

/// <summary>A gate lets operations in when they are priced, holds them while they run, and sends away whom it likes.</summary>
public sealed class OperationGateTests(LibraryFixture library) : IClassFixture<LibraryFixture>, IDisposable
{
    private readonly Gate _gate = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _gate.Dispose();

    [Fact]
    public async Task A_query_is_priced_and_holds_its_place_until_it_ends()
    {
        await using var services = Services();

        using var result = await services.GetRequiredService<RequestExecutor>()
            .ExecuteAsync(new("{ books(first: 2) { nodes { title } } }"), new(services, new ClaimsPrincipal()), Cancel);

        Assert.Equal(ExecutionOutcome.Executed, result.Outcome);
        var asked = Assert.Single(_gate.Asked);
        Assert.Equal((OperationKind.Query, false), (asked.Kind, asked.IsEvent));
        Assert.True(asked.Cost.FieldCost > 0);
        Assert.Equal(0, _gate.Held);
    }

    [Theory]
    [InlineData("{ zzzzzz }")]
    [InlineData("{")]
    [InlineData("query ($n: Int!) { books(first: $n) { nodes { title } } }")]
    public async Task What_never_runs_is_not_let_in(string document)
    {
        await using var services = Services();

        using var result = await services.GetRequiredService<RequestExecutor>().ExecuteAsync(new(document), new(services, new ClaimsPrincipal()), Cancel);

        Assert.NotEqual(ExecutionOutcome.Executed, result.Outcome);
        Assert.Empty(_gate.Asked);
    }

    [Fact]
    public async Task A_subscription_holds_its_place_while_it_lasts_and_each_event_one_of_its_own()
    {
        await using var services = Services();

        var stream = await services.SubscribeAsync("subscription { countdown(from: 1) }", cancellationToken: Cancel);
        Assert.Equal(1, _gate.Held);
        await stream.AllAsync();
        Assert.Equal(1, _gate.Held);
        await stream.DisposeAsync();

        Assert.Equal([false, true, true], _gate.Asked.Select(asked => asked.IsEvent));
        Assert.All(_gate.Asked, asked => Assert.Equal(OperationKind.Subscription, asked.Kind));
        Assert.Equal(0, _gate.Held);
    }

    [Theory]
    [InlineData("{ books(first: 2) { nodes { title } } }", "application/json")]
    [InlineData("{ books(first: 2) { nodes { title } } }", "text/event-stream")]
    [InlineData("subscription { countdown(from: 1) }", "text/event-stream")]
    [InlineData("{ readingRoom { name ... @defer { librarian } } }", "multipart/mixed")]
    public async Task Who_is_sent_away_is_told_by_status_and_header_when_to_come_back(string query, string accept)
    {
        _gate.Refusal = new GraphQLError("Not now.").WithCode("LATER") with { HttpStatus = 429, RetryAfter = TimeSpan.FromSeconds(2.1) };
        await using var server = With();
        using var client = server.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.Accept.ParseAdd(accept);

        using var response = await client.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(3), response.Headers.RetryAfter!.Delta);
        Assert.Equal("Not now. LATER", LibraryFixture.Describe(JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!["errors"]![0]!));
    }

    [Fact]
    public async Task An_answer_in_parts_holds_its_place_until_the_last()
    {
        await using var server = With();
        using var client = server.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = "{ readingRoom { name ... @defer { librarian } } }" }),
        };
        request.Headers.Accept.ParseAdd("multipart/mixed");

        using var response = await client.SendAsync(request, Cancel);
        await response.Content.ReadAsStringAsync(Cancel);

        Assert.Single(_gate.Asked);
        // The last byte may be read before the server has let go.
        while (_gate.Held > 0) await Task.Delay(5, Cancel);
    }

    private ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddLibraryServer();
        services.AddSingleton<IOperationGate>(_gate);
        return services.BuildServiceProvider();
    }

    private WebApplicationFactory<Program> With() => library.With(services => services.AddSingleton<IOperationGate>(_gate));

    private sealed class Gate : IOperationGate, IDisposable
    {
        private int _held;

        public List<OperationAtGate> Asked { get; } = [];

        public int Held => _held;

        public GraphQLError? Refusal { get; set; }

        public ValueTask<IDisposable?> EnterAsync(OperationAtGate operation, GraphQLRequestContext context, CancellationToken cancellationToken)
        {
            if (Refusal is { } refusal) throw new GraphQLException(refusal);
            Asked.Add(operation);
            Interlocked.Increment(ref _held);
            return new(new Place(this));
        }

        public void Dispose() => Asked.Clear();

        private sealed class Place(Gate gate) : IDisposable
        {
            private int _isLeft;

            public void Dispose()
            {
                if (Interlocked.Exchange(ref _isLeft, 1) == 0) Interlocked.Decrement(ref gate._held);
            }
        }
    }
}
