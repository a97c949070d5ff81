using System.Buffers;
using System.Net.WebSockets;

namespace Matching.GraphQL.Transport.WebSockets;

/// <summary>Reads whole messages of a WebSocket, up to a size. A connection on which nothing arrives holds no buffer.</summary>
internal sealed class SocketInput(WebSocket socket, int maxMessageBytes)
{
    private const int FirstBuffer = 4096;

    /// <summary>The next message's bytes; null when the client closes.</summary>
    /// <exception cref="ProtocolViolation">The message is too large or binary.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(CancellationToken cancellationToken)
    {
        var arrival = await socket.ReceiveAsync(Memory<byte>.Empty, cancellationToken);
        if (arrival.MessageType == WebSocketMessageType.Close) return null;
        if (arrival.MessageType == WebSocketMessageType.Binary)
            throw new ProtocolViolation(CloseCode.BadRequest, "Invalid message: messages are text, not binary");
        if (arrival.EndOfMessage) return ReadOnlyMemory<byte>.Empty;

        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        try
        {
            var length = 0;
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
                if (part.MessageType == WebSocketMessageType.Close) return null;

                length += part.Count;
                if (length > maxMessageBytes) throw new ProtocolViolation(CloseCode.MessageTooBig, $"A message may have at most {maxMessageBytes} bytes");
                // The request keeps parts of the message, so it gets bytes of its own.
                if (part.EndOfMessage) return buffer.AsMemory(0, length).ToArray();
                if (length == buffer.Length) buffer = Larger(buffer, length);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Larger(byte[] buffer, int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent(length * 2);
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
