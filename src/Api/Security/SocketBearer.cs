using System.Text.Json;
using Matching.Api.Limits;
using Matching.GraphQL.Transport;
using Matching.GraphQL.Transport.WebSockets;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace Matching.Api.Security;

/// <summary>Reads the bearer's token of a WebSocket from <c>connection_init</c>, since a browser cannot put it into a header: <c>{"Authorization": "Bearer …"}</c>.</summary>
/// <remarks>It is judged like a header's, by the same scheme. Without one, the handshake's own header counts; with neither, nobody asks.</remarks>
internal sealed class SocketBearer(IServiceScopeFactory scopes, Limiter limits) : ISocketSessionInterceptor
{
    /// <inheritdoc />
    public async ValueTask<ConnectionStatus> OnConnectAsync(HttpContext http, JsonElement payload, CancellationToken cancellationToken)
    {
        if (AuthorizationIn(payload) is not { } authorization) return ConnectionStatus.Accept();

        // A request of its own: the scheme remembers what it found in the handshake's.
        await using var scope = scopes.CreateAsyncScope();
        var asking = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = cancellationToken };
        asking.Request.Headers.Authorization = authorization;
        var outcome = await asking.AuthenticateAsync(JwtBearerDefaults.AuthenticationScheme);
        if (!outcome.Succeeded) return ConnectionStatus.Reject(outcome.None ? TokenRefusal.NotBearer : TokenRefusal.CodeOf(outcome.Failure));

        CurrentActor.Remember(http, CurrentActor.Of(asking));
        if (http.Features.Get<SocketPlaces.SocketPlace>()?.SignIn(Caller.Of(http)) == false) return ConnectionStatus.TryLater($"Too many sockets: a user has at most {limits.Settings.Sockets}");
        http.Features.Set(asking.Features.Get<ISessionRevocation>());
        return ConnectionStatus.Accept(outcome.Principal, outcome.Properties.ExpiresUtc);
    }

    private static string? AuthorizationIn(JsonElement payload)
    {
        if (payload.ValueKind != JsonValueKind.Object) return null;

        var member = payload.EnumerateObject().FirstOrDefault(member => member.Name.Equals("Authorization", StringComparison.OrdinalIgnoreCase));
        return member.Value.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null => null,
            JsonValueKind.String => member.Value.GetString(),
            // Something was meant; it is refused as no bearer's token, not passed over.
            _ => member.Value.GetRawText(),
        };
    }
}
