using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Matching.GraphQL.Tests.Costs;

public sealed class CostHeaderTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    // books 10, its nodes 1, author 10 for each of two books; Query, connection, two books, two authors.
    private const string Query = "{ books(first: 2) { nodes { title author { name } } } }";

    private const string Data =
        """{"data":{"books":{"nodes":[{"title":"Book 1","author":{"name":"Author 2"}},{"title":"Book 2","author":{"name":"Author 3"}}]}}""";

    [Theory]
    [InlineData(null, Data + "}")]
    [InlineData("report", Data + ""","extensions":{"operationCost":{"fieldCost":31,"typeCost":6}}}""")]
    [InlineData("Validate", """{"extensions":{"operationCost":{"fieldCost":31,"typeCost":6}}}""")]
    public async Task Tells_the_cost_when_asked(string? header, string expected)
    {
        using var client = library.Client();
        using var response = await AskAsync(client, Query, header);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Refuses_another_wish()
    {
        using var client = library.Client();
        using var response = await AskAsync(client, Query, "free");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(
            """{"errors":[{"message":"The header GraphQL-Cost must be report or validate, not free."}]}""",
            LibraryFixture.Anonymous(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Tells_the_cost_also_of_what_it_refuses_and_validates_what_it_would_refuse()
    {
        await using var strict = library.With(services => services.AddGraphQLOptions(options => options.Costs.MaxFieldCost = 30));
        using var client = strict.CreateClient();
        using var enforced = await AskAsync(client, Query, null);
        using var reported = await AskAsync(client, Query, "report");
        using var validated = await AskAsync(client, Query, "validate");

        const string Errors =
            """{"errors":[{"message":"The operation's field cost is 31; at most 30 is allowed. """
            + """Ask for fewer items or fields.","extensions":{"code":"COST_LIMIT_EXCEEDED","fieldCost":31,"maxFieldCost":30}}]""";
        const string Cost = "\"extensions\":{\"operationCost\":{\"fieldCost\":31,\"typeCost\":6}}}";
        Assert.Equal(
            (HttpStatusCode.BadRequest, Errors + "}"),
            (enforced.StatusCode, await enforced.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(
            (HttpStatusCode.BadRequest, Errors + "," + Cost),
            (reported.StatusCode, await reported.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        Assert.Equal((HttpStatusCode.OK, "{" + Cost), (validated.StatusCode, await validated.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Limits_what_the_operations_of_a_batch_cost_together()
    {
        await using var strict = library.With(services =>
            services.AddGraphQLOptions(options => (options.Costs.MaxFieldCost, options.Batching.Requests) = (70, true)));
        using var client = strict.CreateClient();
        using var response = await client.PostAsJsonAsync("/graphql", Enumerable.Repeat(new { query = Query }, 3), TestContext.Current.CancellationToken);

        // 31 each: two fit, whichever come first.
        var results = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsArray();
        Assert.Equal(2, results.Count(result => result!["data"] is not null));
        var refused = Assert.Single(results, result => result!["errors"] is not null);
        Assert.Equal(
            "The batch's field cost is 93; at most 70 is allowed. Ask for fewer items or fields. COST_LIMIT_EXCEEDED",
            LibraryFixture.Describe(Assert.Single(refused!["errors"]!.AsArray())!));
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string query, string? header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.Add("Accept", "application/graphql-response+json");
        if (header is not null) request.Headers.Add("GraphQL-Cost", header);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
