using System.Net;
using System.Text;

namespace Matching.Api.Tests.BadInput;

[Collection(Demonstration.Name)]
public sealed class BadArgumentTests(DemoServer server)
{
    [Theory]
    [InlineData("{ offers(first: -1) { totalCount } }", "PAGING_SIZE_NEGATIVE", "-1")]
    [InlineData("{ offers(first: 1000000000) { totalCount } }", "PAGING_SIZE_TOO_LARGE", "100")]
    [InlineData("{ offers(first: 1, last: 1) { totalCount } }", "PAGING_BOTH_DIRECTIONS", "both")]
    [InlineData("{ offers(first: 1, after: \"%%%\") { totalCount } }", "PAGING_INVALID_CURSOR", "after")]
    [InlineData("{ offer(id: \"nonsense\") { title } }", "INVALID_ID", "id")]
    [InlineData("{ offer(id: \"QnV5ZXI6MDAwMDAwMDAwMDAwODAwMDgwMDAwMDAwMDAwMGRlMDE=\") { title } }", "INVALID_ID", "Offer")]
    public async Task Names_the_argument_and_what_is_allowed(string query, string code, string said)
    {
        var answer = await server.AskAsync(Role.Anonymous, query);

        Assert.Equal([code], answer.Codes);
        Assert.Contains(said, answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ offers(commune: \"3155\") { totalCount } }", "insee")]
    [InlineData("{ offers(commune: \"99999\") { totalCount } }", "insee")]
    [InlineData("{ offers(where: { rome: { eq: \"Z9999\" } }) { totalCount } }", "rome.format")]
    [InlineData("{ offers(where: { startsOn: { gte: \"2026-02-30\" } }) { totalCount } }", "2026-02-30")]
    [InlineData("{ offers(where: { startsOn: { gte: 5 } }) { totalCount } }", "5")]
    [InlineData("{ offers(where: { titel: { eq: \"x\" } }) { totalCount } }", "titel")]
    [InlineData("{ offers(where: { status: { eq: OPEN } }) { totalCount } }", "OPEN")]
    public async Task A_value_of_the_wrong_form_is_a_request_error_that_says_so(string query, string said)
    {
        var answer = await server.AskAsync(Role.Anonymous, query);

        Assert.Null(answer.Body["data"]);
        Assert.Contains(said, answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_of_two_arguments_that_go_together_is_told()
    {
        var answer = await server.AskAsync(Role.Facilitateur, "{ ruleWeights(name: \"standard\") { name } }");

        Assert.Equal(["ARGUMENTS_INCOMPLETE"], answer.Codes);
        Assert.Contains("version", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task First_0_is_an_empty_page_that_still_counts()
    {
        var list = (await server.AskAsync(Role.Anonymous, "{ offers(first: 0) { totalCount nodes { id } pageInfo { hasNextPage } } }")).Sound["offers"]!;

        Assert.Empty(list["nodes"]!.AsArray());
        Assert.True((int)list["totalCount"]! > 0);
        Assert.True((bool)list["pageInfo"]!["hasNextPage"]!);
    }

    [Theory]
    [InlineData("villeurbane", "Villeurbanne")]
    [InlineData("TOULOUSE", "Toulouse")]
    [InlineData("31555", "Toulouse")]
    [InlineData("vitry sur seine", "Vitry-sur-Seine")]
    public async Task Communes_are_found_whatever_the_spelling(string typed, string found)
    {
        var answer = await server.AskAsync(
            DemoServer.ActorOf(Role.Anonymous),
            "query ($s: String!) { communes(search: $s, first: 3) { nodes { name } } }",
            new { s = typed });

        Assert.Equal(found, (string)answer.Sound["communes"]!["nodes"]![0]!["name"]!);
    }

    [Theory]
    [InlineData("macon", "F1703")]
    [InlineData("F1703", "F1703")]
    public async Task Occupations_are_found_without_accents_and_by_code(string typed, string code)
    {
        var answer = await server.AskAsync(
            DemoServer.ActorOf(Role.Anonymous),
            "query ($s: String!) { occupations(search: $s, first: 3) { nodes { code label } } }",
            new { s = typed });

        Assert.Equal(code, (string)answer.Sound["occupations"]!["nodes"]![0]!["code"]!);
    }

    [Fact]
    public async Task A_body_of_10_megabytes_is_refused_by_its_size()
    {
        var client = await server.ReadyClientAsync();
        using var content = new StringContent(
            "{\"query\":\"{ communes(search: \\\"" + new string('x', 10_000_000) + "\\\") { totalCount } }\"}",
            Encoding.UTF8,
            "application/json");
        using var response = await client.PostAsync(new Uri("/graphql", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("\\u0000")]
    [InlineData("\\ud800")]
    public async Task NUL_and_half_a_surrogate_pair_are_told_and_not_a_server_error(string escape)
    {
        var client = await server.ReadyClientAsync();
        using var content = new StringContent(
            "{\"query\":\"query ($s: String!) { offers(search: $s) { totalCount } }\",\"variables\":{\"s\":\"a" + escape + "b\"}}",
            Encoding.UTF8,
            "application/json");
        using var response = await client.PostAsync(new Uri("/graphql", UriKind.Relative), content, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.True((int)response.StatusCode < 500, text);
        Assert.DoesNotContain("INTERNAL_ERROR", text, StringComparison.Ordinal);
    }
}
