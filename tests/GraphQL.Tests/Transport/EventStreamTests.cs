using System.Net;
using Matching.GraphQL.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Tests.Transport;

public sealed class EventStreamTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_a_query_with_one_next_and_complete()
    {
        using var client = library.Client();
        using var request = Post("""{"query":"{ __typename }"}""", "text/event-stream");

        using var response = await client.SendAsync(request, Cancelled);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/event-stream; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.True(response.Headers.CacheControl!.NoCache);
        Assert.Equal(
            "event: next\ndata: {\"data\":{\"__typename\":\"Query\"}}\n\nevent: complete\ndata:\n\n",
            await response.Content.ReadAsStringAsync(Cancelled));
    }

    [Fact]
    public async Task Answers_a_wrong_document_with_its_errors()
    {
        using var client = library.Client();
        using var response = await client.SendAsync(Post("""{"query":"{ zzzzzz }"}""", "text/event-stream"), Cancelled);

        Assert.StartsWith(
            "event: next\ndata: {\"errors\":[{\"message\":\"Cannot query field",
            await response.Content.ReadAsStringAsync(Cancelled),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    public async Task Streams_a_subscription_to_its_end(string method)
    {
        using var client = library.Client();
        using var request = method == "POST"
            ? Post("""{"query":"subscription { countdown(from: 1) }"}""", "text/event-stream, application/json")
            : new(HttpMethod.Get, "/graphql?query=subscription%20%7B%20countdown(from:1)%20%7D");
        if (method == "GET") request.Headers.Add("Accept", "text/event-stream");

        using var response = await client.SendAsync(request, Cancelled);

        Assert.Equal(
            "event: next\ndata: {\"data\":{\"countdown\":\"1 to go\"}}\n\nevent: next\ndata: {\"data\":{\"countdown\":\"0 to go\"}}\n\n"
            + "event: complete\ndata:\n\n",
            await response.Content.ReadAsStringAsync(Cancelled));
    }

    [Fact]
    public async Task Tells_a_failing_source_as_its_last_result()
    {
        using var client = library.Client();

        using var response = await client.SendAsync(Post("""{"query":"subscription { cut }"}""", "text/event-stream"), Cancelled);

        var events = (await response.Content.ReadAsStringAsync(Cancelled)).Split("\n\n");
        Assert.Equal("event: next\ndata: {\"data\":{\"cut\":1}}", events[0]);
        Assert.StartsWith("event: next\ndata: {\"errors\":[{\"message\":\"Unexpected Execution Error\"", events[1], StringComparison.Ordinal);
        Assert.Equal(["event: complete\ndata:", ""], events[2..]);
    }

    [Fact]
    public async Task Comments_while_nothing_happens_and_lets_go_when_the_client_leaves()
    {
        await using var server = library.With(services =>
            services.AddGraphQLOptions(options => options.Subscriptions.KeepAlive = TimeSpan.FromMilliseconds(20)));
        using var client = server.CreateClient();
        var topics = server.Services.GetRequiredService<InMemoryTopics>();

        using var asking = Post("""{"query":"subscription { bookAdded(genre: POETRY) { title } }"}""", "text/event-stream");
        using (var response = await client.SendAsync(asking, HttpCompletionOption.ResponseHeadersRead, Cancelled))
        {
            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Cancelled));
            for (var count = 0; count < 3; count++) Assert.Equal((":", ""), (await reader.ReadLineAsync(Cancelled), await reader.ReadLineAsync(Cancelled)));
            Assert.Single(topics.SubscribersOf("books_Poetry"));
        }

        while (topics.SubscribersOf("books_Poetry").Count > 0) await Task.Delay(5, Cancelled);
    }

    [Fact]
    public async Task Answers_a_subscription_only_to_clients_that_take_a_stream()
    {
        using var client = library.Client();

        using var response = await client.SendAsync(Post("""{"query":"subscription { countdown }"}""", "application/json"), Cancelled);

        Assert.Contains(
            "ask for it over a WebSocket (graphql-transport-ws) or with Accept: text/event-stream",
            await response.Content.ReadAsStringAsync(Cancelled),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/event-stream, application/json", "application/json")]
    [InlineData("application/graphql-response+json, application/json, text/event-stream, multipart/mixed", "application/graphql-response+json")]
    [InlineData("text/event-stream, application/json;q=0.5", "text/event-stream")]
    [InlineData("text/event-stream;q=0, application/json", "application/json")]
    [InlineData("text/event-stream;q=0.2, */*;q=0.1", "text/event-stream")]
    public async Task Streams_a_single_result_only_where_the_client_likes_that_better(string accept, string expected)
    {
        using var client = library.Client();
        using var response = await client.SendAsync(Post("""{"query":"{ __typename }"}""", accept), Cancelled);

        Assert.Equal($"{expected}; charset=utf-8", response.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task Refuses_a_client_that_takes_nothing_offered()
    {
        using var client = library.Client();
        using var response = await client.SendAsync(Post("""{"query":"{ __typename }"}""", "text/event-stream;q=0"), Cancelled);

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
    }

    private static HttpRequestMessage Post(string body, string accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = LibraryFixture.Json(body) };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return request;
    }
}
