using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Matching.Api.Matches;

namespace Matching.Api.Tests.Limits;

/// <summary>Whoever asks for more than may be had is told so, over every transport, and is served again in time.</summary>
public sealed class RequestLimitTests
{
    private const string Question = "{ me { role } }";
    private const int AtOnce = 100;

    [Fact]
    public async Task Requests_within_the_budget_pass_and_one_more_is_told_when_to_come_back()
    {
        await using var server = await LimitedServer.StartAsync($"CostAtOnce={AtOnce}", "CostPerSecond=7");
        var passed = await SpendAsync(server, "anne");

        var (refused, body) = await server.AskAsync("anne", Question, "en");
        var error = body["errors"]![0]!;
        var seconds = (int)error["extensions"]!["retryAfter"]!;

        Assert.Equal(await MostAsync(server), passed);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(seconds, refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
        Assert.Equal(("RATE_LIMITED", "cost"), ((string)error["extensions"]!["code"]!, (string)error["extensions"]!["reason"]!));
        Assert.Equal((7, AtOnce), ((int)error["extensions"]!["allowed"]!["costPerSecond"]!, (int)error["extensions"]!["allowed"]!["costAtOnce"]!));
        Assert.Equal($"Too many requests: 7 units of cost a second are allowed, 100 at once. Try again in {seconds} s.", (string)error["message"]!);
        Assert.NotEmpty((string)error["extensions"]!["correlationId"]!);
        Assert.Equal(HttpStatusCode.OK, (await server.AskAsync("bob", Question)).Response.StatusCode);
        server.Clock.Passed += TimeSpan.FromSeconds(seconds);
        Assert.Equal(HttpStatusCode.OK, (await server.AskAsync("anne", Question)).Response.StatusCode);
    }

    [Theory]
    [InlineData("fr", "Trop de demandes :")]
    [InlineData("en-GB", "Too many requests:")]
    [InlineData(null, "Trop de demandes :")]
    public async Task The_refusal_is_in_the_readers_language(string? language, string start)
    {
        await using var server = await LimitedServer.StartAsync($"CostAtOnce={AtOnce}", "CostPerSecond=1");
        await SpendAsync(server, "anne");

        Assert.StartsWith(start, (string)(await server.AskAsync("anne", Question, language)).Body["errors"]![0]!["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Event_streams_are_refused_by_the_status_too()
    {
        await using var server = await LimitedServer.StartAsync($"CostAtOnce={AtOnce}", "CostPerSecond=1");
        await SpendAsync(server, "anne");

        var (refused, _) = await server.AskAsync("anne", Question, accept: "text/event-stream");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
    }

    [Fact]
    public async Task An_operation_on_a_socket_gets_an_error_and_the_socket_stays()
    {
        await using var server = await LimitedServer.StartAsync($"CostAtOnce={AtOnce}", "CostPerSecond=1");
        await SpendAsync(server, "anne");
        using var socket = (await server.OpenAsync()).Socket!;
        Assert.Equal("""{"type":"connection_ack"}""", await server.IntroduceAsync(socket, "anne"));

        var refused = JsonNode.Parse(await LimitedServer.TellAsync(socket, $$$"""{"id":"1","type":"subscribe","payload":{"query":"{{{Question}}}"}}"""))!;
        server.Clock.Passed += TimeSpan.FromSeconds((int)refused["payload"]![0]!["extensions"]!["retryAfter"]!);
        var served = JsonNode.Parse(await LimitedServer.TellAsync(socket, $$$"""{"id":"1","type":"subscribe","payload":{"query":"{{{Question}}}"}}"""))!;

        Assert.Equal(("error", "RATE_LIMITED"), ((string)refused["type"]!, (string)refused["payload"]![0]!["extensions"]!["code"]!));
        Assert.Equal("next", (string)served["type"]!);
    }

    [Fact]
    public async Task Who_has_no_token_has_the_budget_of_one_user_of_the_address()
    {
        await using var server = await LimitedServer.StartAsync($"CostAtOnce={AtOnce}", "CostPerSecond=1");

        await SpendAsync(server, null);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await server.AskAsync(null, Question)).Response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await server.AskAsync("anne", Question)).Response.StatusCode);
    }

    [Theory]
    [InlineData(0, 100)]
    [InlineData(3_000, 1_100)]
    [InlineData(1_000_000, 333_433)]
    public void A_budget_pays_for_a_question_by_whom_it_visited(int visited, int units) => Assert.Equal(units, EngineCost.Of(visited), 0.5);

    [Theory]
    [InlineData(0, 0, 100)]
    [InlineData(3, 0, 101)]
    [InlineData(0, 20, 180)]
    public void A_question_answered_from_an_earlier_walk_pays_for_what_is_new(int changes, int explained, int units) =>
        Assert.Equal(units, EngineCost.OfFollowing(changes, explained), 0.5);

    [Theory]
    [InlineData(0, 100)]
    [InlineData(3_000, 100)]
    [InlineData(1_000_000, 2_592)]
    public void The_bound_of_an_operation_grows_with_the_people_there_are(int people, int weight) =>
        Assert.Equal(weight, EngineCost.Run * EngineCost.Scale(people), 0.5);

    // Until the budget is empty; how often that was.
    private static async Task<int> SpendAsync(LimitedServer server, string? user)
    {
        for (var passed = 0; passed < 1_000; passed++)
        {
            if ((await server.AskAsync(user, Question)).Response.StatusCode == HttpStatusCode.TooManyRequests) return passed;
        }

        throw new InvalidOperationException("The budget never ends.");
    }

    // The last one begins while something is left.
    private static async Task<int> MostAsync(LimitedServer server)
    {
        var (_, body) = await server.AskAsync("somebody else", Question, reportsCost: true);
        var price = 10 + Question.Length / 100.0 + (double)body["extensions"]!["operationCost"]!["fieldCost"]!;
        return int.Parse(Math.Ceiling(AtOnce / price).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
