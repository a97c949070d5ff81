using System.Net.WebSockets;

namespace Matching.GraphQL.Subscribers;

/// <summary>A subscriber over graphql-transport-ws.</summary>
internal sealed class SocketSubscriber : ISubscriber
{
    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[1024];

    public static async Task<ISubscriber> ConnectAsync(Uri server)
    {
        var subscriber = new SocketSubscriber();
        subscriber._socket.Options.AddSubProtocol("graphql-transport-ws");
        subscriber._socket.Options.KeepAliveInterval = TimeSpan.Zero;
        await subscriber._socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = "/graphql" }.Uri, default);
        await subscriber.SendAsync("""{"type":"connection_init"}"""u8.ToArray());
        await subscriber.ReceiveAsync();
        await subscriber.SendAsync("""{"id":"1","type":"subscribe","payload":{"query":"subscription { told { id title text } }"}}"""u8.ToArray());
        return subscriber;
    }

    public async Task ReceiveAsync()
    {
        var part = await _socket.ReceiveAsync(_buffer.AsMemory(), default);
        if (part.MessageType == WebSocketMessageType.Close || !part.EndOfMessage) throw new InvalidOperationException("The subscription ended.");
    }

    public void Dispose() => _socket.Dispose();

    private ValueTask SendAsync(byte[] message) => _socket.SendAsync(message.AsMemory(), WebSocketMessageType.Text, true, default);
}
