using System.Net;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Matching.Api.Imports;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Limits;

public sealed class SocketLimitTests : IDisposable
{
    private readonly List<ClientWebSocket> _open = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _open.ForEach(socket => socket.Dispose());

    [Fact]
    public async Task Anonymous_sockets_have_a_part_of_their_own_and_the_server_an_end()
    {
        await using var server = await LimitedServer.StartAsync("Sockets=3", "AnonymousSockets=2");
        await OpenAsync(server);
        await OpenAsync(server);

        Assert.Equal((null, HttpStatusCode.ServiceUnavailable, "5"), await server.OpenAsync());
        await OpenAsync(server, "anne");
        Assert.Equal((null, HttpStatusCode.ServiceUnavailable, "5"), await server.OpenAsync("bob"));
        await CloseAsync(_open[2]);
        await EventuallyAsync(async () => (await server.OpenAsync("bob")).Socket);
    }

    [Fact]
    public async Task Who_signs_in_leaves_the_anonymous()
    {
        await using var server = await LimitedServer.StartAsync("Sockets=10", "AnonymousSockets=1");
        var first = await OpenAsync(server);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await server.OpenAsync()).Status);

        Assert.Equal("""{"type":"connection_ack"}""", await server.IntroduceAsync(first, "anne"));

        await OpenAsync(server);
    }

    [Fact]
    public async Task A_users_socket_beyond_the_limit_is_closed_with_a_reason_and_may_come_again()
    {
        await using var server = await LimitedServer.StartAsync("SocketsPerUser=2");
        for (var number = 0; number < 2; number++) Assert.Equal("""{"type":"connection_ack"}""", await server.IntroduceAsync(await OpenAsync(server), "anne"));

        Assert.Equal("1013 Too many sockets: a user has at most 2", await server.IntroduceAsync(await OpenAsync(server), "anne"));
        Assert.Equal("""{"type":"connection_ack"}""", await server.IntroduceAsync(await OpenAsync(server), "bob"));
        await CloseAsync(_open[0]);
        await EventuallyAsync(async () =>
        {
            var again = await OpenAsync(server);
            return await server.IntroduceAsync(again, "anne") == """{"type":"connection_ack"}""" ? again : null;
        });
    }

    [Fact]
    public async Task An_address_without_tokens_opens_as_many_as_one_user()
    {
        await using var server = await LimitedServer.StartAsync("SocketsPerUser=2");
        await OpenAsync(server);
        await OpenAsync(server);

        Assert.Equal((null, HttpStatusCode.TooManyRequests, "1"), await server.OpenAsync());
    }

    [Fact]
    public async Task An_address_opens_as_many_as_so_many_users()
    {
        await using var server = await LimitedServer.StartAsync("SocketsPerUser=1", "PerAddress=2");
        await OpenAsync(server, "anne");
        await OpenAsync(server, "bob");

        Assert.Equal(HttpStatusCode.TooManyRequests, (await server.OpenAsync("carl")).Status);
    }

    [Fact]
    public async Task A_user_has_so_many_subscriptions_over_all_sockets_and_one_more_is_an_error()
    {
        await using var server = await LimitedServer.StartAsync("SubscriptionsPerUser=2");
        var end = new TaskCompletionSource();
        var import = server.Services.GetRequiredService<ImportAnnouncer>().RunAsync("offers", "offers.csv", async progress =>
        {
            progress.Report(new(500, 1_000, 4_000, 3, 2));
            await end.Task;
            throw new IOException("The disk is gone.");
        }, Cancel);
        var id = await ImportAsync(server);
        ClientWebSocket[] sockets = [await OpenAsync(server), await OpenAsync(server)];
        foreach (var socket in sockets) await server.IntroduceAsync(socket, "anne");

        Assert.Equal("next", TypeOf(await SubscribeAsync(sockets[0], "1", id)));
        Assert.Equal("next", TypeOf(await SubscribeAsync(sockets[1], "1", id)));
        var refused = JsonNode.Parse(await UntilAsync(sockets[1], "2", await SubscribeAsync(sockets[1], "2", id)))!;
        Assert.Equal(("error", "RATE_LIMITED", "subscriptions"),
            ((string)refused["type"]!, (string)refused["payload"]![0]!["extensions"]!["code"]!, (string)refused["payload"]![0]!["extensions"]!["reason"]!));
        await sockets[0].SendAsync("""{"id":"1","type":"complete"}"""u8.ToArray(), WebSocketMessageType.Text, true, Cancel);
        var answer = await AnswerAsync(3);
        for (var number = 4; TypeOf(answer) == "error"; number++)
        {
            await Task.Delay(10, Cancel);
            answer = await AnswerAsync(number);
        }

        Assert.Equal("next", TypeOf(answer));

        end.SetResult();
        await Assert.ThrowsAsync<IOException>(() => import);

        async Task<string> AnswerAsync(int number) => await UntilAsync(sockets[1], $"{number}", await SubscribeAsync(sockets[1], $"{number}", id));
    }

    private static string TypeOf(string message) => (string)JsonNode.Parse(message)!["type"]!;

    private static Task<string> SubscribeAsync(ClientWebSocket socket, string id, string import) => LimitedServer.TellAsync(
        socket, $$$"""{"id":"{{{id}}}","type":"subscribe","payload":{"query":"subscription { importProgress(id: \"{{{import}}}\") { rows } }"}}""");

    // Words of other subscriptions may come between.
    private static async Task<string> UntilAsync(ClientWebSocket socket, string id, string message)
    {
        while ((string)JsonNode.Parse(message)!["id"]! != id) message = await LimitedServer.NextAsync(socket);
        return message;
    }

    private static async Task<string> ImportAsync(LimitedServer server)
    {
        while (true)
        {
            var (_, body) = await server.AskAsync("anne", "{ imports { id rows } }");
            if (body["data"]!["imports"]!.AsArray().FirstOrDefault(known => (int)known!["rows"]! == 500) is { } running) return (string)running["id"]!;
            await Task.Delay(10, Cancel);
        }
    }

    private async Task<ClientWebSocket> OpenAsync(LimitedServer server, string? user = null)
    {
        var (socket, status, _) = await server.OpenAsync(user);
        Assert.True(socket is not null, $"The handshake was answered {status}.");
        _open.Add(socket);
        return socket;
    }

    private static Task CloseAsync(ClientWebSocket socket) => socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, Cancel);

    // The server lets go of a socket a moment after its client has.
    private async Task EventuallyAsync(Func<Task<ClientWebSocket?>> openAsync)
    {
        for (var time = 0; time < 500; time++)
        {
            if (await openAsync() is { } socket)
            {
                _open.Add(socket);
                return;
            }

            await Task.Delay(10, Cancel);
        }

        Assert.Fail("No place came free.");
    }
}
