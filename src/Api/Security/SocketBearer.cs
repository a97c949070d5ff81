using System.Text.Json;
using Matching.Api.Limits;
using Matching.GraphQL.Transport;
using Matching.GraphQL.Transport.WebSockets;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace Matching.Api.Security;

/// <summary>
/// Reads the bearer's token of a WebSocket from <c>connection_init</c>, since a browser cannot put it into a header:
/// <c>{"Authorization": "Bearer …"}</c>, or <c>{"headers": {"Authorization": "Bearer …"}}</c> as some clients write it.
/// </summary>
/// <remarks>It is checked like a header's, by the same scheme. Without one, the handshake's own header counts; with neither, the caller is anonymous.</remarks>
internal sealed class SocketBearer(IServiceScopeFactory scopes, Limiter limits) : ISocketSessionInterceptor
{
    private const string Authorization = "Authorization", Headers = "headers";

    /// <inheritdoc />
    public async ValueTask<ConnectionStatus> OnConnectAsync(HttpContext http, JsonElement payload, CancellationToken cancellationToken)
    {
        if (AuthorizationIn(payload) is not { } authorization) return ConnectionStatus.Accept();

        // A request of its own, because the scheme remembers what it found in the handshake's.
        await using var scope = scopes.CreateAsyncScope();
        var asking = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = cancellationToken };
        asking.Request.Headers.Authorization = authorization;
        var outcome = await asking.AuthenticateAsync(JwtBearerDefaults.AuthenticationScheme);
        if (!outcome.Succeeded) return ConnectionStatus.Reject(outcome.None ? TokenRefusal.NotBearer : TokenRefusal.CodeOf(outcome.Failure));

        CurrentActor.Remember(http, CurrentActor.Of(asking));
        if (http.Features.Get<SocketPlaces.SocketPlace>()?.SignIn(Caller.Of(http)) == false)
            return ConnectionStatus.TryLater($"Too many sockets: a user has at most {limits.Settings.Sockets}");
        http.Features.Set(asking.Features.Get<ISessionRevocation>());
        return ConnectionStatus.Accept(outcome.Principal, outcome.Properties.ExpiresUtc);
    }

    // Two that differ are joined, and so refused as no bearer token: programs that read one or the other would believe different people.
    private static string? AuthorizationIn(JsonElement payload)
    {
        var (own, headers) = (TextOf(Member(payload, Authorization)), TextOf(Member(Member(payload, Headers), Authorization)));
        return own is null || headers is null || own == headers ? own ?? headers : $"{own}, {headers}";
    }

    // As header names are: in any letter case.
    private static JsonElement Member(JsonElement from, string name) => from.ValueKind != JsonValueKind.Object
        ? default
        : from.EnumerateObject().FirstOrDefault(member => member.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        // Anything but text is refused as no bearer token, not ignored.
        _ => value.GetRawText(),
    };
}
