using Matching.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Matching.GraphQL.Transport.WebSockets;

/// <summary>Accepts WebSockets and speaks the GraphQL over WebSocket Protocol (<c>graphql-transport-ws</c>) on them.</summary>
internal sealed class WebSocketHandler(RequestExecutor executor, SubscriptionOptions options)
{
    private const string Subprotocol = "graphql-transport-ws";

    /// <summary>A client asking for a WebSocket, whether or not the application offers them.</summary>
    public static bool IsWanted(HttpContext http) =>
        http.WebSockets.IsWebSocketRequest || (HttpMethods.IsGet(http.Request.Method) && http.Request.Headers.Upgrade == "websocket");

    public async Task HandleAsync(HttpContext http)
    {
        if (!http.WebSockets.IsWebSocketRequest)
            throw RequestRefusal.BadRequest("WebSockets are not enabled here: the application must call app.UseWebSockets() before app.MapGraphQL().");
        if (!IsAllowed(http.Request))
            throw new RequestRefusal(
                403, $"Pages of {http.Request.Headers.Origin} may not open WebSockets here; the server can allow them in Subscriptions.AllowedOrigins.");

        var isKnown = http.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = isKnown ? Subprotocol : null,
            KeepAliveInterval = options.KeepAlive,
            KeepAliveTimeout = options.SendTimeout,
        });
        if (!isKnown)
        {
            await socket.CloseOutputAsync(
                (System.Net.WebSockets.WebSocketCloseStatus)CloseCode.SubprotocolNotAcceptable,
                $"Subprotocol not acceptable; offer {Subprotocol}",
                http.RequestAborted);
            return;
        }

        using var connection = new SocketConnection(socket, http, executor, options, http.RequestServices.GetService<ISocketSessionInterceptor>());
        await connection.RunAsync(http.RequestServices.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? default);
    }

    /// <summary>Browsers send cookies with a WebSocket of any page, so pages of other sites are refused.</summary>
    private bool IsAllowed(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || options.AllowedOrigins.Contains(origin)
            || (Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
