using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Matching.Api.Tests.Limits;

/// <summary>How large a request may be, the same over HTTP and over WebSockets.</summary>
public sealed class SizeLimitTests
{
    private const int Most = 256 * 1024;

    [Theory]
    [InlineData(Most, HttpStatusCode.OK)]
    [InlineData(Most + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_may_be_so_large_and_a_byte_more_is_refused(int bytes, HttpStatusCode expected)
    {
        await using var server = await LimitedServer.StartAsync();
        using var client = new HttpClient();
        using var content = new StringContent(Filled("""{"query":"{ me { role } }","x":"..."}""", bytes), Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri(server.Address, "/graphql"), content, TestContext.Current.CancellationToken);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

        Assert.Equal(expected, response.StatusCode);
        if (expected != HttpStatusCode.OK) Assert.NotEmpty((string)body["errors"]![0]!["extensions"]!["correlationId"]!);
    }

    [Theory]
    [InlineData(Most, "\"next\"")]
    [InlineData(Most + 1, "1009 A message may have at most 262144 bytes")]
    public async Task A_message_may_be_as_large_as_a_body(int bytes, string expected)
    {
        await using var server = await LimitedServer.StartAsync();
        using var socket = (await server.OpenAsync()).Socket!;
        await server.IntroduceAsync(socket, "anne");

        var answer = await LimitedServer.TellAsync(socket, Filled("""{"id":"1","type":"subscribe","payload":{"query":"{ me { role } }","x":"..."}}""", bytes));

        Assert.Contains(expected, answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ offers(first: SIZE) { totalCount } }", 100)]
    [InlineData("{ candidates(first: SIZE) { totalCount } }", 100)]
    public async Task A_page_holds_so_many_and_one_more_is_refused(string query, int most)
    {
        await using var server = await LimitedServer.StartAsync();

        Assert.Null((await server.AskAsync("anne", query.Replace("SIZE", $"{most}", StringComparison.Ordinal))).Body["errors"]);
        Assert.NotNull((await server.AskAsync("anne", query.Replace("SIZE", $"{most + 1}", StringComparison.Ordinal))).Body["errors"]);
    }

    // The three points become as many as are needed.
    private static string Filled(string text, int bytes) => text.Replace("...", new string('x', bytes - text.Length + 3), StringComparison.Ordinal);
}
