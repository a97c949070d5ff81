using System.Net.WebSockets;
using System.Security.Claims;
using System.Text.Json;
using Matching.GraphQL.Subscriptions;
using Matching.GraphQL.TestServer.Library;
using Matching.GraphQL.Transport.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Matching.GraphQL.Tests.Transport.WebSockets;

/// <summary>The library on a real port, since a WebSocket's frames and limits are the web server's.</summary>
internal sealed class SocketServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private SocketServer(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.First());

    public InMemoryTopics Topics => _application.Services.GetRequiredService<InMemoryTopics>();

    public Shelves Shelves => _application.Services.GetRequiredService<Shelves>();

    public static async Task<SocketServer> StartAsync(Action<SubscriptionOptions>? change = null, Action<GraphQLServerBuilder>? build = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var library = builder.Services.AddLibraryServer()
            .AddAutomaticPersistedQueries()
            .AddSocketSessionInterceptor<TokenInPayload>()
            .ModifyOptions(options => change?.Invoke(options.Subscriptions));
        build?.Invoke(library);
        builder.Logging.ClearProviders();
        var application = builder.Build();
        application.MapLibrary();
        await application.StartAsync(TestContext.Current.CancellationToken);
        return new(application);
    }

    public async Task<SocketClient> ConnectAsync(string subprotocol = "graphql-transport-ws", string? origin = null)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol(subprotocol);
        if (origin is not null) socket.Options.SetRequestHeader("Origin", origin);
        await socket.ConnectAsync(new UriBuilder(Address) { Scheme = "ws", Path = "/graphql" }.Uri, TestContext.Current.CancellationToken);
        return new(socket);
    }

    /// <summary>A connection that may be used.</summary>
    public async Task<SocketClient> InitialisedAsync(string payload = "{}")
    {
        var client = await ConnectAsync();
        await client.SendAsync($$"""{"type":"connection_init","payload":{{payload}}}""");
        Assert.Equal("""{"type":"connection_ack"}""", await client.ReceiveAsync());
        return client;
    }

    public Task StopAsync() => _application.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    /// <summary>Knows one token, and rejects the word wrong.</summary>
    private sealed class TokenInPayload : ISocketSessionInterceptor
    {
        public ValueTask<ConnectionStatus> OnConnectAsync(HttpContext http, JsonElement payload, CancellationToken cancellationToken) =>
            new(payload.ValueKind == JsonValueKind.Object && payload.TryGetProperty("token", out var token)
                ? token.GetString() == "wrong"
                    ? ConnectionStatus.Reject("No such token.")
                    : ConnectionStatus.Accept(new(new ClaimsIdentity([new(ClaimTypes.Name, token.GetString()!)], "token")))
                : ConnectionStatus.Accept());
    }
}
