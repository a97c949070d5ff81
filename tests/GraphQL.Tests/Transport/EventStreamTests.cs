using System.Net;

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
        Assert.Equal("event: next\ndata: {\"data\":{\"__typename\":\"Query\"}}\n\nevent: complete\ndata:\n\n", await response.Content.ReadAsStringAsync(Cancelled));
    }

    [Fact]
    public async Task Answers_a_wrong_document_with_its_errors()
    {
        using var client = library.Client();
        using var response = await client.SendAsync(Post("""{"query":"{ zzzzzz }"}""", "text/event-stream"), Cancelled);

        Assert.StartsWith("event: next\ndata: {\"errors\":[{\"message\":\"Cannot query field", await response.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
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
