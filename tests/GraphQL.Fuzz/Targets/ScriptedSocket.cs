using System.Net.WebSockets;
using System.Text;

namespace Matching.GraphQL.Fuzz.Targets;

/// <summary>A client at the other end of a WebSocket that sends given messages, listens for a moment, and says goodbye.</summary>
internal sealed class ScriptedSocket(IEnumerable<byte[]> messages) : WebSocket
{
    private static readonly TimeSpan Listening = TimeSpan.FromMilliseconds(10);

    private readonly Queue<byte[]> _messages = new(messages);
    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StringBuilder _sent = new();
    private int _offset;

    /// <summary>Everything the server sent, and the reason it closed with.</summary>
    public string Sent => _sent.ToString();

    public override WebSocketCloseStatus? CloseStatus { get; }

    public override string? CloseStatusDescription { get; }

    public override WebSocketState State => _state;

    public override string? SubProtocol => "graphql-transport-ws";

    private WebSocketState _state = WebSocketState.Open;

    public override async Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken)
    {
        if (!_messages.TryPeek(out var message))
        {
            await Task.WhenAny(_answered.Task, Task.Delay(Listening, cancellationToken));
            return new(0, WebSocketMessageType.Close, true, WebSocketCloseStatus.NormalClosure, "");
        }

        var count = Math.Min(buffer.Count, message.Length - _offset);
        message.AsSpan(_offset, count).CopyTo(buffer);
        _offset += count;
        var isLast = _offset == message.Length;
        if (isLast)
        {
            _messages.Dequeue();
            _offset = 0;
        }

        return new(count, WebSocketMessageType.Text, isLast);
    }

    public override Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken)
    {
        var text = Encoding.UTF8.GetString(buffer);
        lock (_sent) _sent.Append(text);
        if (text.Contains("\"complete\"", StringComparison.Ordinal) || text.Contains("\"error\"", StringComparison.Ordinal)) _answered.TrySetResult();
        return Task.CompletedTask;
    }

    public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken)
    {
        lock (_sent) _sent.Append(statusDescription);
        _state = WebSocketState.CloseSent;
        _answered.TrySetResult();
        return Task.CompletedTask;
    }

    public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) =>
        CloseOutputAsync(closeStatus, statusDescription, cancellationToken);

    public override void Abort() => _answered.TrySetResult();

    public override void Dispose() => _answered.TrySetResult();
}
