namespace Matching.GraphQL.Tests.Transport;

public sealed class BatchingTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    private const string Sum = """ "query":"query ($v: [Int!]!) { sum(values: $v) }" """;

    [Fact]
    public async Task Answers_a_list_of_requests_in_its_order()
    {
        var (status, contentType, body) = await PostAsync(
            """[{"query":"{ a: __typename }"},{"query":"{ zzzzzz }"},{"qeury":""},{"query":"{ readingRoom { ... @defer { librarian } } }"}]""");

        Assert.Equal((200, "application/json"), (status, contentType));
        Assert.Equal(
            """[{"data":{"a":"Query"}},"""
            + """{"errors":[{"message":"Cannot query field \"zzzzzz\" on type \"Query\".","locations":[{"line":1,"column":3}]}]},"""
            + """{"errors":[{"message":"The member \"query\" is missing."}]},"""
            + """{"data":{"readingRoom":{"librarian":"Ada"}}}]""",
            LibraryFixture.Anonymous(body));
    }

    [Fact]
    public async Task Executes_an_operation_for_each_item_of_its_variables()
    {
        var (status, _, body) = await PostAsync("{" + Sum + ""","variables":[{"v":[1,2]},{"v":null},{"v":[5]}]}""");

        Assert.Equal(200, status);
        Assert.Equal(
            """[{"data":{"sum":3}},"""
            + """{"errors":[{"message":"Variable \"$v\" of non-null type \"[Int!]!\" must not be null.","locations":"""
            + """[{"line":1,"column":8}]}]},{"data":{"sum":5}}]""",
            body);
    }

    [Fact]
    public async Task Numbers_the_results_where_they_come_as_lines()
    {
        var (_, contentType, body) = await PostAsync("[{" + Sum + ""","variables":[{"v":[1]},{"v":[2]}]},{"query":"{ __typename }"}]""", "application/jsonl");

        Assert.Equal("application/jsonl", contentType);
        Assert.Equal(
            [
                """{"requestIndex":0,"variableIndex":0,"data":{"sum":1}}""",
                """{"requestIndex":0,"variableIndex":1,"data":{"sum":2}}""",
                """{"requestIndex":1,"data":{"__typename":"Query"}}""",
            ],
            body.TrimEnd().Split('\n').Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Numbers_only_what_is_a_list()
    {
        var (_, _, body) = await PostAsync("{" + Sum + ""","variables":[{"v":[1]}]}""", "application/jsonl");

        Assert.Equal("{\"variableIndex\":0,\"data\":{\"sum\":1}}\n", body);
    }

    [Fact]
    public async Task Leaves_a_plain_request_as_it_is()
    {
        var (_, contentType, body) = await PostAsync("{" + Sum + ""","variables":{"v":[1]}}""");

        Assert.Equal(("application/json", """{"data":{"sum":1}}"""), (contentType, body));
    }

    [Theory]
    [InlineData("""[{"query":"{a}"},{"query":"{a}"},{"query":"{a}"},{"query":"{a}"},{"query":"{a}"}]""")]
    [InlineData("""{"query":"{a}","variables":[{},{},{},{},{}]}""")]
    [InlineData("""[{"query":"{a}","variables":[{},{}]},{"query":"{a}","variables":[{},{},{}]}]""")]
    public async Task Refuses_more_operations_than_allowed(string batch)
    {
        var (status, _, body) = await PostAsync(batch);

        Assert.Equal(400, status);
        Assert.Equal(
            """{"errors":[{"message":"The request holds more than 4 operations, the most allowed here.","extensions":{"code":"BATCH_TOO_LARGE"}}]}""",
            LibraryFixture.Anonymous(body));
    }

    [Theory]
    [InlineData("""[{"query":"{a}"},{"query":"{a}"},{"query":"{a}"},{"query":"{a}"}]""")]
    [InlineData("""{"query":"{a}","variables":[{},{},{},{}]}""")]
    [InlineData("""[{"query":"{a}","variables":[{},{}]},{"query":"{a}","variables":[{},{}]}]""")]
    public async Task Takes_as_many_operations_as_allowed(string batch)
    {
        var (_, _, body) = await PostAsync(batch);

        Assert.DoesNotContain("BATCH_TOO_LARGE", body, StringComparison.Ordinal);
        Assert.Contains("Cannot query field", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "The list of requests is empty.")]
    [InlineData("[1]", "Each item of the list of requests must be an object.")]
    [InlineData("""[{"query":"{a}"}""", "The request body is not valid JSON (line 1, byte 17).")]
    [InlineData("""[{"query":"{a}"}] x""", "The request body is not valid JSON (line 1, byte 19).")]
    [InlineData("""{"query":"{a}","variables":[]}""", "The list \"variables\" is empty; an operation is executed once for each item.")]
    [InlineData("""{"query":"{a}","variables":[3]}""", "Each item of the list \"variables\" must be an object, not a number.")]
    public async Task Says_what_is_wrong_with_a_batch(string batch, string message)
    {
        var (status, _, body) = await PostAsync(batch);

        Assert.Equal(400, status);
        Assert.Equal(message, (string)System.Text.Json.Nodes.JsonNode.Parse(body)!["errors"]![0]!["message"]!);
    }

    [Fact]
    public async Task Is_off_unless_switched_on_each_kind_by_itself()
    {
        var (_, _, neither) = await PostAsync("""[{"query":"{ __typename }"}]""", change: _ => { });
        var (_, _, requestsOnly) = await PostAsync("{" + Sum + ""","variables":[{"v":[1]}]}""", change: options => options.Batching.Requests = true);
        var (_, _, variablesOnly) = await PostAsync("""[{"query":"{ __typename }"}]""", change: options => options.Batching.Variables = true);

        Assert.Contains("batching is not enabled here", neither, StringComparison.Ordinal);
        Assert.Contains("The member \\\"variables\\\" must be an object or null, not a list.", requestsOnly, StringComparison.Ordinal);
        Assert.Contains("batching is not enabled here", variablesOnly, StringComparison.Ordinal);
    }

    private async Task<(int Status, string ContentType, string Body)> PostAsync(
        string body,
        string accept = "application/json",
        Action<GraphQLOptions>? change = null)
    {
        change ??= options => (options.Batching.Requests, options.Batching.Variables, options.Batching.MaxOperations) = (true, true, 4);
        using var client = library.With(services => services.AddGraphQLOptions(change)).CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = LibraryFixture.Json(body) };
        request.Headers.Add("Accept", accept);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (
            (int)response.StatusCode,
            response.Content.Headers.ContentType!.MediaType!,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
