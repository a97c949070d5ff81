using System.Text.Json.Nodes;

namespace Matching.GraphQL.Tests.Transport;

/// <summary>The same requests under both editions of the statuses.</summary>
public sealed class HttpStatusModeTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    private const string GraphQLResponse = "application/graphql-response+json", Json = "application/json";

    [Theory]
    [InlineData("""{"query":"{ __typename }"}""", 200, 200, 200)]
    [InlineData("""{"query":"{ refused }"}""", 200, 200, 294)]
    [InlineData("""{"query":"{ me }"}""", 200, 200, 294)]
    [InlineData("{", 400, 400, 400)]
    [InlineData("""{"query":"{"}""", 200, 400, 400)]
    [InlineData("""{"qeury":"{ __typename }"}""", 400, 400, 422)]
    [InlineData("""{"query":"{ __typename }","variables":[7]}""", 400, 400, 422)]
    [InlineData("""{"query":"{ nope }"}""", 200, 400, 422)]
    [InlineData("""{"query":"query A { __typename } query B { __typename }","operationName":"C"}""", 200, 400, 422)]
    [InlineData("""{"query":"query ($v: [Int!]!) { sum(values: $v) }","variables":{"v":null}}""", 200, 400, 422)]
    public async Task Statuses(string body, int compatibleJson, int compatible, int edition2026)
    {
        Assert.Equal((compatibleJson, Json), await StatusAsync(HttpStatusMode.Compat, body, Json));
        Assert.Equal((compatible, GraphQLResponse), await StatusAsync(HttpStatusMode.Compat, body, GraphQLResponse));
        Assert.Equal((edition2026, GraphQLResponse), await StatusAsync(HttpStatusMode.Spec2026, body, GraphQLResponse));
        Assert.Equal((edition2026, edition2026 < 300 ? Json : GraphQLResponse), await StatusAsync(HttpStatusMode.Spec2026, body, Json));
    }

    [Theory]
    [InlineData(HttpStatusMode.Compat)]
    [InlineData(HttpStatusMode.Spec2026)]
    public async Task Methods_and_media_types_are_refused_the_same(HttpStatusMode mode)
    {
        using var client = Client(mode);
        using var put = await client.PutAsync("/graphql", LibraryFixture.Json("{}"), TestContext.Current.CancellationToken);
        using var text = await client.PostAsync("/graphql", new StringContent("{}"), TestContext.Current.CancellationToken);
        using var mutation = await client.SendAsync(Get("/graphql?query=mutation{step}"), TestContext.Current.CancellationToken);

        Assert.Equal((405, 415, 405), ((int)put.StatusCode, (int)text.StatusCode, (int)mutation.StatusCode));
        Assert.Equal(["POST"], mutation.Content.Headers.Allow);
    }

    [Fact]
    public async Task A_body_that_was_refused_in_parts_says_so_in_its_status()
    {
        Assert.Equal((422, "multipart/mixed"), await StatusAsync(HttpStatusMode.Spec2026, """{"query":"{ nope }"}""", "multipart/mixed"));
        Assert.Equal((400, "application/jsonl"), await StatusAsync(HttpStatusMode.Compat, """{"query":"{ nope }"}""", "application/jsonl"));
        Assert.Equal((200, "text/event-stream"), await StatusAsync(HttpStatusMode.Spec2026, """{"query":"{ nope }"}""", "text/event-stream"));
    }

    private static HttpRequestMessage Get(string url)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Add("GraphQL-Preflight", "1");
        return request;
    }

    private HttpClient Client(HttpStatusMode mode) => library.With(services => services.AddGraphQLOptions(options => options.HttpStatus = mode)).CreateClient();

    private async Task<(int Status, string MediaType)> StatusAsync(HttpStatusMode mode, string body, string accept)
    {
        using var client = Client(mode);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = LibraryFixture.Json(body) };
        request.Headers.Add("Accept", accept);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        if (accept.Contains("json", StringComparison.Ordinal))
        {
            Assert.NotNull(JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        }

        return ((int)response.StatusCode, response.Content.Headers.ContentType!.MediaType!);
    }
}
