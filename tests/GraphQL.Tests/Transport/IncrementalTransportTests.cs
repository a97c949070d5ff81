using System.Text.Json.Nodes;

namespace Matching.GraphQL.Tests.Transport;

public sealed class IncrementalTransportTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    private const string Document = """{ readingRoom { name ... @defer(label: "staff") { librarian } } }""";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sends_one_part_for_each_result_as_multipart()
    {
        var (contentType, body) = await AskAsync(Document, "multipart/mixed");

        Assert.Equal("multipart/mixed; boundary=\"-\"", contentType);
        Assert.Equal(
            "\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"
            + """{"data":{"readingRoom":{"name":"Reading room"}},"pending":[{"id":"0","path":["readingRoom"],"label":"staff"}],"hasNext":true}"""
            + "\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"
            + """{"incremental":[{"id":"0","data":{"librarian":"Ada"}}],"completed":[{"id":"0"}],"hasNext":false}"""
            + "\r\n-----\r\n",
            body);
    }

    [Theory]
    [InlineData("multipart/mixed; incrementalSpec=v0.1", "multipart/mixed; boundary=\"-\"; incrementalSpec=v0.1")]
    [InlineData(
        "multipart/mixed;deferSpec=20220824, application/graphql-response+json, application/json",
        "multipart/mixed; boundary=\"-\"; deferSpec=20220824")]
    public async Task Writes_the_older_format_for_clients_that_ask_for_it(string accept, string expected)
    {
        var (contentType, body) = await AskAsync(Document, accept);

        Assert.Equal(expected, contentType);
        Assert.Contains("""{"data":{"readingRoom":{"name":"Reading room"}},"hasNext":true}""", body, StringComparison.Ordinal);
        Assert.Contains(
            """{"incremental":[{"data":{"librarian":"Ada"},"path":["readingRoom"],"label":"staff"}],"hasNext":false}""",
            body,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sends_one_line_for_each_result_as_JSON_Lines()
    {
        var (contentType, body) = await AskAsync(Document, "application/jsonl; incrementalSpec=v0.2");

        Assert.Equal("application/jsonl; charset=utf-8; incrementalSpec=v0.2", contentType);
        var lines = body.Split('\n');
        Assert.Equal([true, false], lines[..^1].Select(line => (bool)JsonNode.Parse(line)!["hasNext"]!));
        Assert.Equal("", lines[^1]);
    }

    [Fact]
    public async Task Sends_one_event_for_each_result()
    {
        var (contentType, body) = await AskAsync(Document, "text/event-stream");

        Assert.Equal("text/event-stream; charset=utf-8", contentType);
        Assert.Equal(
            ["next", "next", "complete"],
            body.Split('\n').Where(line => line.StartsWith("event: ", StringComparison.Ordinal)).Select(line => line["event: ".Length..]));
    }

    [Theory]
    [InlineData("application/graphql-response+json")]
    [InlineData("*/*")]
    [InlineData("application/json, multipart/mixed;q=0.5")]
    [InlineData("application/json, multipart/mixed; incrementalSpec=v0.9")]
    public async Task Gives_one_whole_answer_to_clients_that_want_no_parts(string accept)
    {
        var (_, body) = await AskAsync(Document, accept);

        Assert.Equal("""{"data":{"readingRoom":{"name":"Reading room","librarian":"Ada"}}}""", body);
    }

    [Fact]
    public async Task Answers_a_whole_result_as_JSON_where_the_client_takes_both()
    {
        var (contentType, body) = await AskAsync("{ readingRoom { name } }", "multipart/mixed, application/json");

        Assert.Equal("application/json; charset=utf-8", contentType);
        Assert.Equal("""{"data":{"readingRoom":{"name":"Reading room"}}}""", body);
    }

    [Fact]
    public async Task Keeps_the_streams_of_one_connection_apart_from_its_later_requests()
    {
        using var client = library.Client();
        for (var turn = 0; turn < 3; turn++)
        {
            using var response = await client.SendAsync(
                Post("{ cart(count: 4) @stream(initialCount: 1) { title author { name } } }", "application/jsonl"),
                Cancelled);
            var body = await response.Content.ReadAsStringAsync(Cancelled);
            Assert.EndsWith("\"hasNext\":false}\n", body, StringComparison.Ordinal);
        }
    }

    private async Task<(string ContentType, string Body)> AskAsync(string query, string accept)
    {
        using var client = library.Client();
        using var response = await client.SendAsync(Post(query, accept), Cancelled);
        Assert.Equal(200, (int)response.StatusCode);
        return (response.Content.Headers.GetValues("Content-Type").Single(), await response.Content.ReadAsStringAsync(Cancelled));
    }

    private static HttpRequestMessage Post(string query, string accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = LibraryFixture.Json(new JsonObject { ["query"] = query }.ToJsonString()),
        };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return request;
    }
}
