using System.Net.WebSockets;
using System.Text;

namespace Matching.GraphQL.Tests.Transport.WebSockets;

/// <summary>A client that sends and reads text as it is.</summary>
internal sealed class SocketClient(ClientWebSocket socket) : IDisposable
{
    public string? Subprotocol => socket.SubProtocol;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public Task SendAsync(string text, WebSocketMessageType type = WebSocketMessageType.Text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), type, true, Cancelled);

    public Task SubscribeAsync(string id, string query) => SendAsync($$$"""{"id":"{{{id}}}","type":"subscribe","payload":{"query":"{{{query}}}"}}""");

    /// <summary>The next message, or the close as <c>code reason</c>.</summary>
    public async Task<string> ReceiveAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        limit.CancelAfter(TimeSpan.FromSeconds(20));
        using var text = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), limit.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                var ending = $"{(int)socket.CloseStatus!} {socket.CloseStatusDescription}";
                if (socket.State == WebSocketState.CloseReceived) await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, limit.Token);
                return ending;
            }

            text.Write(buffer, 0, part.Count);
            if (part.EndOfMessage) return Encoding.UTF8.GetString(text.ToArray());
        }
    }

    public async Task<IReadOnlyList<string>> ReceiveAsync(int count)
    {
        var messages = new List<string>();
        for (var index = 0; index < count; index++) messages.Add(await ReceiveAsync());
        return messages;
    }

    public Task CloseAsync() => socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, Cancelled);

    public void Dispose() => socket.Dispose();
}
