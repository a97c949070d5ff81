using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Matching.GraphQL.Transport.WebSockets;

/// <summary>Decides about each WebSocket when its client introduces itself; the place to read a token that a browser cannot put in a header.</summary>
public interface ISocketSessionInterceptor
{
    /// <summary>Accepts or rejects a connection.</summary>
    /// <param name="http">The handshake's request, with its user.</param>
    /// <param name="payload">What <c>connection_init</c> carries; undefined when it carries nothing.</param>
    /// <param name="cancellationToken">The client is gone.</param>
    ValueTask<ConnectionStatus> OnConnectAsync(HttpContext http, JsonElement payload, CancellationToken cancellationToken);
}
