using System.Net.WebSockets;
using System.Text;
using System.Text.Unicode;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution;

namespace Matching.GraphQL.Transport.WebSockets;

/// <summary>Writes a connection's messages one after the other, and waits for the client to make room; one that does not read for too long is cut
/// off.</summary>
internal sealed class SocketOutput(WebSocket socket, TimeSpan sendTimeout, CancellationToken connection) : IDisposable
{
    // RFC 6455, section 5.5: a control frame has at most 125 bytes, two of which are the code.
    private const int LongestReason = 123;

    private readonly SemaphoreSlim _turn = new(1, 1);

    public Task AcknowledgeAsync() => SendAsync("""{"type":"connection_ack"}"""u8.ToArray(), connection);

    public Task PongAsync() => SendAsync("""{"type":"pong"}"""u8.ToArray(), connection);

    /// <summary>One result of an operation, unless the client has left it meanwhile.</summary>
    public async Task NextAsync(string id, ExecutionResult result, CancellationToken operation)
    {
        using var message = Start(id, "\"next\""u8, result.Data.Length + 256);
        message.WriteName("\"payload\":"u8);
        ResultEnvelope.Write(message, result);
        message.EndObject();
        await SendAsync(message.WrittenMemory, operation);
    }

    /// <summary>The end of an operation that has no results, or no more, because of errors.</summary>
    public async Task ErrorAsync(string id, IReadOnlyList<GraphQLError> errors, CancellationToken operation)
    {
        using var message = Start(id, "\"error\""u8, 512);
        message.WriteName("\"payload\":"u8);
        ErrorList.Write(message, errors);
        message.EndObject();
        await SendAsync(message.WrittenMemory, operation);
    }

    /// <summary>The end of an operation.</summary>
    public async Task CompleteAsync(string id, CancellationToken operation)
    {
        using var message = Start(id, "\"complete\""u8, 128);
        message.EndObject();
        await SendAsync(message.WrittenMemory, operation);
    }

    /// <summary>Says why the connection ends; the client's answer is still to be read.</summary>
    public async Task CloseAsync(CloseCode code, string reason)
    {
        await _turn.WaitAsync(connection);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync((WebSocketCloseStatus)code, Shortened(reason), connection);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private static ResultWriter Start(string id, ReadOnlySpan<byte> type, int capacity)
    {
        var message = new ResultWriter(capacity);
        message.StartObject();
        message.WriteName("\"id\":"u8);
        message.WriteString(id);
        message.WriteName("\"type\":"u8);
        message.WriteRawValue(type);
        return message;
    }

    /// <exception cref="OperationCanceledException">The operation or the connection has ended.</exception>
    private async Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken operation)
    {
        await _turn.WaitAsync(operation);
        try
        {
            operation.ThrowIfCancellationRequested();
            if (socket.State != WebSocketState.Open) throw new OperationCanceledException("The connection is closing.");

            // Cancelling a send breaks the connection, so the operation's end must not.
            var sending = socket.SendAsync(message, WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, connection);
            if (!sending.IsCompletedSuccessfully) await sending.AsTask().WaitAsync(sendTimeout, connection);
        }
        catch (TimeoutException)
        {
            socket.Abort();
            throw new OperationCanceledException("The client did not read what was sent to it.");
        }
        finally
        {
            _turn.Release();
        }
    }

    private static string Shortened(string reason)
    {
        Span<byte> bytes = stackalloc byte[LongestReason];
        Utf8.FromUtf16(reason, bytes, out _, out var written);
        return Encoding.UTF8.GetString(bytes[..written]);
    }
}
