using System.Security.Claims;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Subscriptions;
using Matching.GraphQL.TestServer.Library;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Matching.GraphQL.Tests.Subscriptions;

public sealed class SubscriptionTests : IDisposable
{
    private readonly LoggedLines _log = new();
    private readonly ServiceProvider _services;

    public SubscriptionTests()
    {
        var services = new ServiceCollection();
        services.AddLibraryServer().ModifyOptions(options => options.Subscriptions.BufferedEvents = 4);
        services.AddSingleton<ILoggerProvider>(_log);
        _services = services.BuildServiceProvider();
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gives_one_result_for_each_event_and_ends_with_the_source()
    {
        await using var stream = await _services.SubscribeAsync("subscription { left: countdown(from: 2) }", cancellationToken: Cancelled);

        Assert.Null(stream.Single);
        Assert.Equal(["""{"data":{"left":"2 to go"}}""", """{"data":{"left":"1 to go"}}""", """{"data":{"left":"0 to go"}}"""], await stream.AllAsync());
    }

    [Fact]
    public async Task Keeps_the_errors_of_one_event_to_its_result()
    {
        await using var stream = await _services.SubscribeAsync("subscription { fragile(from: 2) }", cancellationToken: Cancelled);

        var results = await stream.AllAsync();

        Assert.Equal(["""{"data":{"fragile":2}}""", """{"data":{"fragile":0}}"""], [results[0], results[2]]);
        Assert.StartsWith(
            """{"errors":[{"message":"Unexpected Execution Error","locations":[{"line":1,"column":16}],"path":["fragile"]""",
            results[1],
            StringComparison.Ordinal);
        Assert.EndsWith("""}],"data":{"fragile":null}}""", results[1], StringComparison.Ordinal);
        Assert.Equal(3, results.Count);
    }

    [Fact]
    public async Task Ends_with_a_masked_error_when_the_source_fails()
    {
        await using var stream = await _services.SubscribeAsync("subscription { cut }", cancellationToken: Cancelled);

        var results = new List<ExecutionResult>();
        await foreach (var result in stream) results.Add(result);

        Assert.Equal([ExecutionOutcome.Executed, ExecutionOutcome.StreamFailed], results.Select(result => result.Outcome));
        var error = Assert.Single(results[1].Errors);
        Assert.Equal("Unexpected Execution Error", error.Message);
        Assert.Contains(_log.Lines, line => line.Contains((string)error.Extensions!["correlationId"]!, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("subscription { closed }", "The library is closed. @ 1:16 [\"closed\"] CLOSED")]
    [InlineData("subscription { mine }", "The current user is not signed in. @ 1:16 [\"mine\"] AUTH_NOT_AUTHENTICATED")]
    [InlineData("subscription { countdown(from: $n) }", "Variable \"$n\" is not defined. @ 1:32 @ 1:1")]
    [InlineData("subscription", "Syntax Error: Expected \"{\", found <EOF>. @ 1:13")]
    public async Task Says_in_one_result_why_there_is_no_stream(string document, string expected)
    {
        await using var stream = await _services.SubscribeAsync(document, cancellationToken: Cancelled);

        var errors = System.Text.Json.Nodes.JsonNode.Parse(stream.Single!.ToJson())!["errors"]!.AsArray();

        Assert.Equal(expected, LibraryFixture.Describe(Assert.Single(errors)!));
    }

    [Fact]
    public async Task Executes_as_the_user_who_subscribed()
    {
        var user = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, "Ada")], "test"));

        await using var stream = await _services.SubscribeAsync("subscription { mine(from: 0) }", user, Cancelled);

        Assert.Equal(["""{"data":{"mine":"0 Ada"}}"""], await stream.AllAsync());
    }

    [Fact]
    public async Task Receives_what_is_sent_to_its_topic_and_no_other()
    {
        var sender = _services.GetRequiredService<ITopicEventSender>();
        await using var stream = await _services.SubscribeAsync(
            "subscription { bookAdded(genre: POETRY) { title author { name } } }",
            cancellationToken: Cancelled);
        var shelves = _services.GetRequiredService<Shelves>();

        await sender.SendAsync($"books_{Genre.Fiction}", shelves.Add("Other", 1, Genre.Fiction, 1).Id, Cancelled);
        await sender.SendAsync($"books_{Genre.Poetry}", shelves.Add("Lines", 2, Genre.Poetry, 1).Id, Cancelled);
        await sender.CompleteAsync($"books_{Genre.Poetry}");

        Assert.Equal(["""{"data":{"bookAdded":{"title":"Lines","author":{"name":"Author 2"}}}}"""], await stream.AllAsync());
    }

    [Fact]
    public async Task Reaches_a_subscriber_only_while_it_stays()
    {
        var topics = _services.GetRequiredService<InMemoryTopics>();
        var stream = await _services.SubscribeAsync("subscription { bookAdded(genre: POETRY) { title } }", cancellationToken: Cancelled);
        Assert.Single(topics.SubscribersOf("books_Poetry"));

        await stream.DisposeAsync();

        Assert.Empty(topics.SubscribersOf("books_Poetry"));
    }

    [Fact]
    public async Task Drops_a_slow_subscriber_with_a_reason_and_keeps_the_others()
    {
        var sender = _services.GetRequiredService<ITopicEventSender>();
        var id = _services.GetRequiredService<Shelves>().Add("Lines", 1, Genre.Poetry, 1).Id;
        await using var slow = await _services.SubscribeAsync("subscription { bookAdded(genre: POETRY) { title } }", cancellationToken: Cancelled);
        await using var quick = await _services.SubscribeAsync("subscription { bookAdded(genre: POETRY) { title } }", cancellationToken: Cancelled);
        await using var results = quick.GetAsyncEnumerator(Cancelled);

        for (var count = 0; count < 6; count++)
        {
            await sender.SendAsync("books_Poetry", id, Cancelled);
            Assert.True(await results.MoveNextAsync());
            Assert.Equal("""{"data":{"bookAdded":{"title":"Lines"}}}""", results.Current.ToJson());
        }

        var read = await slow.AllAsync();
        Assert.Equal(5, read.Count);
        Assert.Equal(
            """{"errors":[{"message":"The subscription was ended because 4 events were waiting for this client to read them.","locations":"""
            + """[{"line":1,"column":16}],"path":["bookAdded"],"extensions":{"code":"SUBSCRIBER_TOO_SLOW"}}]}""",
            read[4]);
        Assert.Contains(_log.Lines, line => line == "A subscriber to books_Poetry was dropped: 4 events were waiting for it");
    }

    [Fact]
    public async Task Refuses_a_message_of_another_type_than_its_subscribers_expect()
    {
        await using var stream = await _services.SubscribeAsync("subscription { bookAdded(genre: POETRY) { title } }", cancellationToken: Cancelled);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
            await _services.GetRequiredService<ITopicEventSender>().SendAsync("books_Poetry", "text", Cancelled));

        Assert.Equal(
            "A System.String was sent to the topic \"books_Poetry\", whose subscribers expect a Matching.GraphQL.TestServer.Library.BookId. "
            + "Send what the [EventMessage] parameter is.",
            failure.Message);
    }

    [Fact]
    public async Task Stops_the_source_when_the_subscriber_leaves()
    {
        using var leaving = new CancellationTokenSource();
        await using var stream = await _services.SubscribeAsync("subscription { ticks(milliseconds: 60000) }", cancellationToken: leaving.Token);
        await using var results = stream.GetAsyncEnumerator(leaving.Token);
        Assert.True(await results.MoveNextAsync());
        var next = results.MoveNextAsync().AsTask();

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }

    [Fact]
    public async Task Does_not_answer_a_subscription_with_one_result()
    {
        using var result = await _services.GetRequiredService<RequestExecutor>()
            .ExecuteAsync(new("subscription { countdown }"), new(_services, new()), Cancelled);

        Assert.Equal(
            "A subscription has many results: ask for it over a WebSocket (graphql-transport-ws) or with Accept: text/event-stream.",
            Assert.Single(result.Errors).Message);
    }

    public void Dispose() => _services.Dispose();
}
