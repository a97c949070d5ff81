using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Matching.GraphQL.Fuzz.Mutations;
using Microsoft.AspNetCore.Http.Features;

namespace Matching.GraphQL.Fuzz.Targets;

/// <summary>The WebSocket protocol: messages in order and out of it, whole and changed.</summary>
internal sealed class SocketTarget : ITarget
{
    private static readonly string[] Others =
    [
        """{"type":"ping","payload":{"a":1}}""", """{"type":"pong"}""", """{"type":"complete","id":"1"}""",
        """{"type":"connection_init","payload":{"token":"x"}}""", """{"type":"unknown"}""", "[]", "",
    ];

    public Mutant Make(Random random)
    {
        var (document, variables) = Corpus.Requests[random.Next(Corpus.Requests.Length)];
        var isWhole = random.Next(2) == 0;
        var text = JsonSerializer.SerializeToUtf8Bytes(Encoding.UTF8.GetString(isWhole ? Mutator.Apply(document, random) : document));
        byte[] subscribe =
        [
            .. "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":"u8,
            .. text,
            .. ",\"variables\":"u8,
            .. isWhole && random.Next(4) == 0 ? Mutator.Apply(variables, random) : variables,
            .. "}}"u8,
        ];
        if (!isWhole) subscribe = Mutator.Apply(subscribe, random);

        var before = random.Next(8) == 0 ? "" : """{"type":"connection_init"}""";
        var after = random.Next(2) == 0 ? Others[random.Next(Others.Length)] : null;
        return new(after is null ? [before] : [before, after], subscribe, []);
    }

    public async Task<Verdict> RunAsync(Mutant mutant, GardenHost host)
    {
        await using var scope = host.OpenScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        using var socket = new ScriptedSocket([Encoding.UTF8.GetBytes(mutant.Head[0]), mutant.Body, .. mutant.Head.Skip(1).Select(Encoding.UTF8.GetBytes)]);
        http.Features.Set<IHttpWebSocketFeature>(new Upgrade(socket));
        http.Request.Method = "GET";
        http.Request.Headers.SecWebSocketProtocol = socket.SubProtocol;
        await host.Endpoint(http);

        var sent = socket.Sent;
        var outcome = sent.Contains("\"next\"", StringComparison.Ordinal) ? "socket: answered"
            : sent.Contains("\"error\"", StringComparison.Ordinal) ? "socket: refused"
            : "socket: closed";
        return new(outcome, Answer.FaultOf(Encoding.UTF8.GetBytes(sent), isJson: false));
    }

    private sealed class Upgrade(WebSocket socket) : IHttpWebSocketFeature
    {
        public bool IsWebSocketRequest => true;

        public Task<WebSocket> AcceptAsync(WebSocketAcceptContext context) => Task.FromResult(socket);
    }
}
