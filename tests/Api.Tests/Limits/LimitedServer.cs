using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Matching.Api.Hosting;
using Matching.Api.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Limits;

/// <summary>The product on a real port with limits of the test's, on a clock that moves when the test says so.</summary>
internal sealed class LimitedServer : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly WebApplication _app;
    private readonly HttpClient _client = new();

    private LimitedServer(TemporaryFolder folder, WebApplication app, StoppedClock clock) => (_folder, _app, Clock) = (folder, app, clock);

    public StoppedClock Clock { get; }

    public IServiceProvider Services => _app.Services;

    public Uri Address => new(_app.Urls.Single());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<LimitedServer> StartAsync(params string[] settings)
    {
        var (folder, clock) = (new TemporaryFolder(), new StoppedClock());
        var app = TestHost.Build(
            folder,
            ["--Demo:Enabled=false", "--urls=http://127.0.0.1:0", .. settings.Select(setting => "--Limits:" + setting)],
            builder => builder.Services.AddSingleton<TimeProvider>(clock));
        await app.Services.GetRequiredService<MigrationStep>().RunAsync(Cancel);
        await app.StartAsync(Cancel);
        app.Services.GetRequiredService<Readiness>().Open();
        return new(folder, app, clock);
    }

    /// <summary>A token of an administrator of that name.</summary>
    public string Token(string user) => Services.GetRequiredService<LocalIssuer>().Issue(new Bearer(Role.Administrateur, user, null));

    /// <summary>Asks as a user; nobody when null.</summary>
    public async Task<(HttpResponseMessage Response, JsonNode Body)> AskAsync(
        string? user,
        string query,
        string? language = null,
        string? accept = null,
        bool reportsCost = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, "/graphql"))
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json"),
        };
        if (user is not null) request.Headers.Authorization = new("Bearer", Token(user));
        if (language is not null) request.Headers.AcceptLanguage.Add(StringWithQualityHeaderValue.Parse(language));
        if (accept is not null) request.Headers.Accept.ParseAdd(accept);
        if (reportsCost) request.Headers.Add("GraphQL-Cost", "validate");
        var response = await _client.SendAsync(request, Cancel);
        return (response, JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!);
    }

    /// <summary>Opens a socket; the status of a refused handshake instead.</summary>
    public async Task<(ClientWebSocket? Socket, HttpStatusCode Status, string? RetryAfter)> OpenAsync(string? user = null)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        socket.Options.CollectHttpResponseDetails = true;
        if (user is not null) socket.Options.SetRequestHeader("Authorization", "Bearer " + Token(user));
        try
        {
            await socket.ConnectAsync(new Uri(new Uri(Address.AbsoluteUri.Replace("http", "ws", StringComparison.Ordinal)), "/graphql"), Cancel);
            return (socket, socket.HttpStatusCode, null);
        }
        catch (WebSocketException)
        {
            var (status, retry) = (socket.HttpStatusCode, socket.HttpResponseHeaders?.GetValueOrDefault("Retry-After")?.FirstOrDefault());
            socket.Dispose();
            return (null, status, retry);
        }
    }

    /// <summary>Introduces a socket's client as a user, and gives what is answered.</summary>
    public Task<string> IntroduceAsync(ClientWebSocket socket, string user) =>
        TellAsync(socket, $$$"""{"type":"connection_init","payload":{"Authorization":"Bearer {{{Token(user)}}}"}}""");

    /// <summary>Sends a message, and gives the next one, or the close as <c>code reason</c>.</summary>
    public static async Task<string> TellAsync(ClientWebSocket socket, string message)
    {
        await socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, Cancel);
        return await NextAsync(socket);
    }

    /// <summary>The next message, or the close as <c>code reason</c>.</summary>
    public static async Task<string> NextAsync(ClientWebSocket socket)
    {
        var bytes = new byte[64 * 1024];
        var received = await socket.ReceiveAsync(bytes, Cancel);
        return received.MessageType == WebSocketMessageType.Close
            ? $"{(int)socket.CloseStatus!} {socket.CloseStatusDescription}"
            : Encoding.UTF8.GetString(bytes, 0, received.Count);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        _folder.Dispose();
    }
}
