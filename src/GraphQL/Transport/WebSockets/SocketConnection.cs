using System.Net.WebSockets;
using System.Security.Claims;
using System.Text.Json;
using Matching.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Transport.WebSockets;

/// <summary>One client's connection under graphql-transport-ws, from the handshake to its end.</summary>
internal sealed class SocketConnection : IDisposable
{
    // How long a client may take to answer that the connection ends.
    private static readonly TimeSpan ClosingTime = TimeSpan.FromSeconds(5);

    private readonly WebSocket _socket;
    private readonly HttpContext _http;
    private readonly SubscriptionOptions _options;
    private readonly ISocketSessionInterceptor? _interceptor;
    private readonly CancellationTokenSource _ending;
    private readonly SocketInput _input;
    private readonly SocketOutput _output;
    private readonly SocketOperations _operations;
    private ClaimsPrincipal? _user;
    private ITimer? _expiry;
    private IDisposable? _revoked;

    public SocketConnection(WebSocket socket, HttpContext http, RequestExecutor executor, SubscriptionOptions options, ISocketSessionInterceptor? interceptor)
    {
        (_socket, _http, _options, _interceptor) = (socket, http, options, interceptor);
        _ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        _input = new(socket, options.MaxMessageBytes);
        _output = new(socket, options.SendTimeout, _ending.Token);
        _operations = new(
            executor, http.RequestServices.GetRequiredService<IServiceScopeFactory>(), _output, options.MaxOperationsPerConnection, _ending.Token);
    }

    private bool IsInitialised => _user is not null;

    /// <summary>Serves the client until either side ends the connection.</summary>
    /// <param name="stopping">The server stops.</param>
    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            using var stop = stopping.Register(() => _ = CloseAsync(CloseCode.GoingAway, "The server is stopping"));
            var isOpen = true;
            using (TimeProvider.System.CreateTimer(
                _ => _ = CloseAsync(CloseCode.ConnectionInitTimeout, "Connection initialisation timeout"),
                null,
                _options.ConnectionInitTimeout,
                Timeout.InfiniteTimeSpan))
            {
                while (!IsInitialised && isOpen) isOpen = await ReadAsync();
            }

            while (isOpen) isOpen = await ReadAsync();
            await CloseAsync(CloseCode.Normal, "");
        }
        catch (ProtocolViolation violation)
        {
            await CloseAsync(violation.Code, violation.Message);
            await DrainAsync();
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            // Nobody is left to tell.
        }
        finally
        {
            await _ending.CancelAsync();
        }
    }

    public void Dispose()
    {
        _expiry?.Dispose();
        _revoked?.Dispose();
        _ending.Dispose();
        _output.Dispose();
    }

    /// <summary>Reads and serves one message; false at the client's end.</summary>
    private async Task<bool> ReadAsync()
    {
        if (await _input.ReadAsync(_ending.Token) is not { } bytes) return false;
        // What arrives after the server has said goodbye is not served.
        if (_socket.State == WebSocketState.Open) await ServeAsync(ClientMessage.Parse(bytes));
        return true;
    }

    private Task ServeAsync(ClientMessage message)
    {
        switch (message.Type)
        {
            case ClientMessage.ConnectionInit:
                return InitialiseAsync(message);
            case ClientMessage.Ping:
                return _output.PongAsync();
            case ClientMessage.Subscribe:
                if (_user is not { } user) throw new ProtocolViolation(CloseCode.Unauthorized, "Unauthorized");
                return _operations.StartAsync(message.Id, RequestOf(message), user);
            case ClientMessage.Complete:
                _operations.Stop(message.Id);
                break;
        }

        return Task.CompletedTask;
    }

    private async Task InitialiseAsync(ClientMessage message)
    {
        if (IsInitialised) throw new ProtocolViolation(CloseCode.TooManyInitRequests, "Too many initialisation requests");

        var payload = message.Payload.IsEmpty ? default : JsonElement.Parse(message.Payload.Span, new() { MaxDepth = 128 });
        var status = _interceptor is null ? ConnectionStatus.Accept() : await _interceptor.OnConnectAsync(_http, payload, _ending.Token);
        if (!status.IsAccepted) throw new ProtocolViolation(status.Code, status.Reason);

        await _output.AcknowledgeAsync();
        _user = status.User ?? _http.User;
        var remaining = SessionExpiry.RemainingUntil(status.Until ?? SessionExpiry.Of(_http), _http);
        _expiry = SessionExpiry.ClockOf(_http).CreateTimer(
            _ => _ = CloseAsync(CloseCode.Forbidden, "The credentials have expired"), null, remaining, Timeout.InfiniteTimeSpan);
        _revoked = SessionExpiry.OnRevoked(_http, () => _ = CloseAsync(CloseCode.Forbidden, "The credentials were revoked"));
    }

    private static GraphQLRequest RequestOf(ClientMessage message)
    {
        try
        {
            return RequestParser.ParseJson(message.Payload);
        }
        catch (RequestRefusal refusal)
        {
            throw new ProtocolViolation(CloseCode.BadRequest, $"Invalid message: {refusal.Message}");
        }
    }

    private async Task CloseAsync(CloseCode code, string reason)
    {
        try
        {
            await _output.CloseAsync(code, reason);
            _ending.CancelAfter(ClosingTime);
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // The client was quicker.
        }
    }

    /// <summary>Reads until the client's answer to the close, so that the network does not drop the reason.</summary>
    private async Task DrainAsync()
    {
        var rest = new byte[1024];
        try
        {
            while ((await _socket.ReceiveAsync(rest.AsMemory(), _ending.Token)).MessageType != WebSocketMessageType.Close) { }
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            // It did not answer.
        }
    }
}
