using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Matching.GraphQL.Tests.Transport;

public sealed class HttpTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    private const string GraphQLResponse = "application/graphql-response+json";

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("application/json", "application/json")]
    [InlineData(GraphQLResponse, GraphQLResponse)]
    [InlineData("application/json, " + GraphQLResponse, GraphQLResponse)]
    [InlineData("application/json;q=0.9, " + GraphQLResponse + ";q=0.1", "application/json")]
    [InlineData("*/*;q=0.1, " + GraphQLResponse, GraphQLResponse)]
    [InlineData("text/html, " + GraphQLResponse + ";q=0, */*;q=0.5", "application/json")]
    public async Task Answers_in_the_media_type_the_client_prefers(string? accept, string expected)
    {
        using var response = await PostAsync("""{"query":"{ __typename }"}""", accept);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal($"{expected}; charset=utf-8", response.Content.Headers.ContentType!.ToString());
    }

    [Theory]
    [InlineData("", 400, "The request body is empty; send a JSON object with a \"query\" member.")]
    [InlineData("{", 400, "The request body is not valid JSON (line 1, byte 2).")]
    [InlineData("""{"query":"{a}"} x""", 400, "The request body is not valid JSON (line 1, byte 17).")]
    [InlineData("[]", 400, "The request body is a list; batching is not enabled here. Send one JSON object.")]
    [InlineData("3", 400, "The request body must be a JSON object with a \"query\" member.")]
    [InlineData("{}", 400, "The member \"query\" is missing.")]
    [InlineData("""{"query":null}""", 400, "The member \"query\" is null; it must be a string.")]
    [InlineData("""{"query":1}""", 400, "The member \"query\" must be a string, not a number.")]
    [InlineData("""{"query":"{a}","variables":[]}""", 400, "The member \"variables\" must be an object or null, not a list.")]
    [InlineData("""{"query":"{a}","operationName":true}""", 400, "The member \"operationName\" must be a string or null, not a boolean.")]
    [InlineData("""{"query":"{a}","extensions":"x"}""", 400, "The member \"extensions\" must be an object or null, not a string.")]
    [InlineData("""{"query":"{a}","query":"{b}"}""", 400, "The member \"query\" stands twice in the request.")]
    [InlineData(
        """{"query":"{ a(b: \"\ud800\") }"}""",
        400,
        "The request body has a string that is not valid Unicode: unpaired surrogates and invalid UTF-8 are not allowed.")]
    public async Task Says_what_is_wrong_with_a_request(string body, int status, string message)
    {
        foreach (var accept in new[] { "application/json", GraphQLResponse })
        {
            using var response = await PostAsync(body, accept);

            Assert.Equal(status, (int)response.StatusCode);
            Assert.Equal(message, await MessageAsync(response));
        }
    }

    [Fact]
    public async Task Refuses_variables_that_are_not_utf8()
    {
        using var client = library.Client();
        using var content = new ByteArrayContent(
            [.. """{"query":"query ($c: ChoiceInput!) { choose(choice: $c) }","variables":{"c":{"text":"a"""u8, 0xC1, .. "\"}}}"u8]);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");

        using var response = await client.PostAsync("/graphql", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(
            "The request body has a string that is not valid Unicode: unpaired surrogates and invalid UTF-8 are not allowed.",
            await MessageAsync(response));
    }

    [Theory]
    [InlineData("""{"text":"\ud800"}""", "String cannot represent an unpaired surrogate; write the pair, or the character itself.")]
    [InlineData("""{"\ud800":"a"}""", "A field's name has an unpaired surrogate; write the pair, or the character itself.")]
    [InlineData("""{"text":"a"},"\ud800":{}""", "The name of a variable has an unpaired surrogate; write the pair, or the character itself.")]
    [InlineData("""{"text":{"\ud800":["\ud800"]}}""", "String cannot represent a non string value: { \ufffd: [\"\\ud800\"] }")]
    public async Task Refuses_half_a_surrogate_pair_anywhere_in_variables(string choice, string reason)
    {
        using var response = await PostAsync(
            $$$"""{"query":"query ($c: ChoiceInput!) { choose(choice: $c) }","variables":{"c":{{{choice}}}}}""",
            GraphQLResponse);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(reason, await MessageAsync(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_half_a_surrogate_pair_in_extensions_of_a_url()
    {
        using var client = library.Client();
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            "/graphql?query={__typename}&extensions={\"persistedQuery\":{\"\\ud800version\":1,\"a\":1}}");
        request.Headers.Add("GraphQL-Preflight", "1");

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("The parameter \"extensions\" has a string that is not valid Unicode: unpaired surrogates are not allowed.", await MessageAsync(response));
    }

    [Fact]
    public async Task Keeps_status_200_for_errors_only_in_the_older_media_type()
    {
        using var older = await PostAsync("""{"query":"{ zzzzzz }"}""", "application/json");
        using var newer = await PostAsync("""{"query":"{ zzzzzz }"}""", GraphQLResponse);

        Assert.Equal((200, 400), ((int)older.StatusCode, (int)newer.StatusCode));
        Assert.Equal(
            """{"errors":[{"message":"Cannot query field \"zzzzzz\" on type \"Query\".","locations":[{"line":1,"column":3}]}]}""",
            await BodyAsync(newer));
    }

    [Theory]
    [InlineData("text/plain", "The Content-Type must be application/json, not text/plain.")]
    [InlineData("application/x-www-form-urlencoded", "The Content-Type must be application/json, not application/x-www-form-urlencoded.")]
    [InlineData("application/json; charset=utf-16", "The body must be UTF-8, not utf-16.")]
    public async Task Refuses_other_content_types(string contentType, string message)
    {
        using var client = library.Client();
        using var content = new ByteArrayContent("""{"query":"{ __typename }"}"""u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        using var response = await client.PostAsync("/graphql", content, TestContext.Current.CancellationToken);

        Assert.Equal(415, (int)response.StatusCode);
        Assert.Equal(message, await MessageAsync(response));
    }

    [Fact]
    public async Task Refuses_a_media_type_it_cannot_write()
    {
        using var response = await PostAsync("""{"query":"{ __typename }"}""", "image/png");

        Assert.Equal(406, (int)response.StatusCode);
        Assert.Equal(
            "Accept application/graphql-response+json or application/json, or for several results text/event-stream, "
            + "multipart/mixed or application/jsonl: other media types are not offered.",
            await MessageAsync(response));
    }

    [Fact]
    public async Task Refuses_a_body_above_the_limit()
    {
        await using var small = library.With(services => services.AddGraphQLOptions(options => options.MaxRequestBytes = 100));
        using var client = small.CreateClient();

        using var response = await client.PostAsync(
            "/graphql",
            LibraryFixture.Json($$"""{"query":"{ __typename } #{{new string('x', 200)}}"}"""),
            TestContext.Current.CancellationToken);

        Assert.Equal(413, (int)response.StatusCode);
        Assert.Equal("The request body is larger than 100 bytes.", await MessageAsync(response));
    }

    [Fact]
    public async Task Answers_queries_over_get()
    {
        using var client = library.Client();

        var answer = await client.GetStringAsync(
            "/graphql?query=query($n:[Int!]!){sum(values:$n)}&variables=%7B%22n%22:[1,2]%7D",
            TestContext.Current.CancellationToken);

        Assert.Equal("""{"data":{"sum":3}}""", answer);
    }

    [Theory]
    [InlineData("GET", "/graphql?query=mutation%7B__typename%7D", "POST", "Can only perform a mutation operation from a POST request.")]
    [InlineData("PUT", "/graphql", "GET, POST", "The method PUT is not served here; use POST, or GET for queries.")]
    [InlineData("DELETE", "/graphql", "GET, POST", "The method DELETE is not served here; use POST, or GET for queries.")]
    public async Task Refuses_other_methods_and_says_which_are_allowed(string method, string url, string allow, string message)
    {
        using var client = library.Client();
        using var request = new HttpRequestMessage(new(method), url);

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(405, (int)response.StatusCode);
        Assert.Equal(allow, string.Join(", ", response.Content.Headers.Allow));
        Assert.Equal(message, await MessageAsync(response));
    }

    [Theory]
    [InlineData("/graphql?variables=%7B%7D", "The parameter \"query\" is missing.")]
    [InlineData("/graphql?query=a&query=b", "The parameter \"query\" stands twice in the URL.")]
    [InlineData("/graphql?query=a&variables=%7B", "The parameter \"variables\" is not valid JSON.")]
    [InlineData("/graphql?query=a&variables=3", "The parameter \"variables\" must be a JSON object.")]
    public async Task Says_what_is_wrong_with_a_url(string url, string message)
    {
        using var client = library.Client();

        using var response = await client.GetAsync(url, TestContext.Current.CancellationToken);

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal(message, await MessageAsync(response));
    }

    [Fact]
    public async Task Ignores_unknown_members_and_a_byte_order_mark()
    {
        using var client = library.Client();
        using var content = new ByteArrayContent([0xEF, 0xBB, 0xBF, .. """{"id":1,"query":"{ __typename }","more":[{}],"variables":null}"""u8]);
        content.Headers.ContentType = new("application/json");

        using var response = await client.PostAsync("/graphql", content, TestContext.Current.CancellationToken);

        Assert.Equal("""{"data":{"__typename":"Query"}}""", await BodyAsync(response));
    }

    private async Task<HttpResponseMessage> PostAsync(string body, string? accept)
    {
        using var client = library.Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<string> MessageAsync(HttpResponseMessage response) =>
        (string)JsonNode.Parse(await BodyAsync(response))!["errors"]![0]!["message"]!;

    private static Task<string> BodyAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
