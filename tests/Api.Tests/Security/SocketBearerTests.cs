using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Matching.Api.Tests.Limits;

namespace Matching.Api.Tests.Security;

/// <summary>Where a WebSocket's client may put its token.</summary>
public sealed class SocketBearerTests
{
    [Theory]
    [InlineData("""{"Authorization":"Bearer TOKEN"}""")]
    [InlineData("""{"authorization":"Bearer TOKEN"}""")]
    [InlineData("""{"AUTHORIZATION":"bearer TOKEN"}""")]
    [InlineData("""{"headers":{"Authorization":"Bearer TOKEN"}}""")]
    [InlineData("""{"Headers":{"authorization":"Bearer TOKEN"}}""")]
    [InlineData("""{"Authorization":"Bearer TOKEN","headers":{"authorization":"Bearer TOKEN"}}""")]
    [InlineData("""{"Authorization":null,"headers":{"authorization":"Bearer TOKEN","x-other":1}}""")]
    public async Task A_token_is_read_where_clients_write_it(string payload)
    {
        await using var server = await LimitedServer.StartAsync();
        using var socket = (await server.OpenAsync()).Socket!;

        Assert.Equal("""{"type":"connection_ack"}""", await IntroduceAsync(server, socket, payload));
        var answer = JsonNode.Parse(await LimitedServer.TellAsync(socket, """{"id":"1","type":"subscribe","payload":{"query":"{ me { role } }"}}"""))!;
        Assert.Equal("ADMINISTRATEUR", (string)answer["payload"]!["data"]!["me"]!["role"]!);
    }

    [Theory]
    [InlineData("""{"headers":{"Authorization":"Basic TOKEN"}}""", "not_bearer")]
    [InlineData("""{"headers":{"Authorization":7}}""", "not_bearer")]
    [InlineData("""{"headers":{"Authorization":"Bearer spoilt"}}""", "token_malformed")]
    [InlineData("""{"Authorization":"Bearer TOKEN","headers":{"Authorization":"Bearer other"}}""", "token_signature")]
    public async Task A_token_that_is_not_believed_ends_the_connection_wherever_it_stands(string payload, string reason)
    {
        await using var server = await LimitedServer.StartAsync();
        using var socket = (await server.OpenAsync()).Socket!;

        Assert.Equal($"4403 {reason}", await IntroduceAsync(server, socket, payload));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"headers":{}}""")]
    [InlineData("""{"headers":"none"}""")]
    [InlineData("""{"headers":{"Accept-Language":"fr"}}""")]
    public async Task Without_a_token_nobody_asks(string payload)
    {
        await using var server = await LimitedServer.StartAsync();
        using var socket = (await server.OpenAsync()).Socket!;

        Assert.Equal("""{"type":"connection_ack"}""", await IntroduceAsync(server, socket, payload));
        var answer = JsonNode.Parse(await LimitedServer.TellAsync(socket, """{"id":"1","type":"subscribe","payload":{"query":"{ imports { id } }"}}"""))!;
        Assert.Equal("AUTH_NOT_AUTHENTICATED", (string)answer["payload"]!["errors"]![0]!["extensions"]!["code"]!);
    }

    private static Task<string> IntroduceAsync(LimitedServer server, ClientWebSocket socket, string payload) =>
        LimitedServer.TellAsync(
            socket,
            $$"""{"type":"connection_init","payload":{{payload.Replace("TOKEN", server.Token("anne"), StringComparison.Ordinal)}}}""");
}
