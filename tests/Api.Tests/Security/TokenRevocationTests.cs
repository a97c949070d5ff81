using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Matching.Api.Configuration;
using Matching.Api.Hosting;
using Matching.Api.Imports;
using Matching.Api.Security;
using Matching.Api.Tests.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Security;

/// <summary>A server whose clock the test moves, and the real command beside it on the same data folder.</summary>
public sealed class TokenRevocationTests : IAsyncLifetime
{
    private static readonly Guid Ours = Guid.Parse("6f9619ff-8b86-4011-b42d-00c04fc964ff"), Theirs = Guid.Parse("00000000-0000-4000-8000-000000000001");

    private readonly TemporaryFolder _folder = new();
    private readonly MovedClock _clock = new();
    private readonly HttpClient _client = new();
    private WebApplication _app = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = TestHost.Build(_folder, ["--Demo:Enabled=false", "--urls=http://127.0.0.1:0"], builder => builder.Services.AddSingleton<TimeProvider>(_clock));
        await _app.Services.GetRequiredService<MigrationStep>().RunAsync(Cancel);
        await _app.StartAsync(Cancel);
        _app.Services.GetRequiredService<Readiness>().Open();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("--user e-1", true, false, false)]
    [InlineData("--organisation 6f9619ff-8b86-4011-b42d-00c04fc964ff", true, true, false)]
    [InlineData("--user e-1 --organisation 6f9619ff-8b86-4011-b42d-00c04fc964ff", true, false, false)]
    [InlineData("--user e-1 --organisation 00000000-0000-4000-8000-000000000001", false, false, false)]
    [InlineData("--all", true, true, true)]
    public async Task Another_processs_revocation_holds_within_60_seconds(string whose, bool firstUser, bool secondUser, bool foreign)
    {
        string[] tokens = [Token("e-1", Ours), Token("e-2", Ours), Token("e-3", Theirs)];
        foreach (var token in tokens) Assert.Equal((HttpStatusCode.OK, null), await AskAsync(token));

        var run = await CommandRun.OfAsync(_folder, $"revoke {whose} --lang en");
        Assert.Equal(0, run.ExitCode);
        _clock.Ahead += TimeSpan.FromSeconds(59);

        (HttpStatusCode, string?) refused = (HttpStatusCode.Unauthorized, "token_revoked"), believed = (HttpStatusCode.OK, null);
        Assert.Equal(
            [firstUser ? refused : believed, secondUser ? refused : believed, foreign ? refused : believed],
            [await AskAsync(tokens[0]), await AskAsync(tokens[1]), await AskAsync(tokens[2])]);
        // Tokens of later are none of its business.
        Assert.Equal(believed, await AskAsync(Token("e-1", Ours)));
    }

    [Fact]
    public async Task Sockets_and_event_streams_that_are_open_are_ended()
    {
        var token = Token("a-1", null);
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new Uri(Address.Replace("http", "ws", StringComparison.Ordinal)), Cancel);
        await SendAsync(socket, $$$"""{"type":"connection_init","payload":{"Authorization":"Bearer {{{token}}}"}}""");
        Assert.Equal("""{"type":"connection_ack"}""", await ReceiveAsync(socket));
        var end = new TaskCompletionSource();
        var import = _app.Services.GetRequiredService<ImportAnnouncer>().RunAsync("offers", "offers.csv", async progress =>
        {
            progress.Report(new(500, 1_000, 4_000, 3, 2));
            await end.Task;
            throw new IOException("The disk is gone.");
        }, Cancel);
        using var request = Request(token, $"subscription {{ importProgress(id: \"{await ImportAsync(token)}\") {{ rows }} }}");
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var stream = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
        var watch = _app.Services.GetRequiredService<RevocationWatch>();
        while (watch.OpenSessions < 2) await Task.Delay(10, Cancel);

        await CommandRun.OfAsync(_folder, "revoke --user a-1 --lang en");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var following = watch.FollowAsync(stop.Token);
        var closed = await socket.ReceiveAsync(new byte[256], Cancel);

        Assert.Equal(WebSocketMessageType.Close, closed.MessageType);
        Assert.Equal((4403, "The credentials were revoked"), ((int)socket.CloseStatus!, socket.CloseStatusDescription));
        Assert.DoesNotContain("event: complete", await stream.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(0, watch.OpenSessions);
        await stop.CancelAsync();
        await Task.WhenAny(following);
        end.SetResult();
        await Assert.ThrowsAsync<IOException>(() => import);
    }

    [Theory]
    [InlineData("", "Give either --user or --organisation")]
    [InlineData("--all --user x", "Give either --user or --organisation")]
    [InlineData("--all --before soon", "is no moment")]
    [InlineData("--all --before 2999-01-01T00:00:00Z", "is in the future")]
    public async Task What_is_not_said_clearly_is_not_revoked(string arguments, string reason)
    {
        var run = await CommandRun.OfAsync(_folder, $"revoke {arguments} --lang en");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    private string Address => _app.Urls.Single() + "/graphql";

    // Ten minutes old: a revocation takes back the tokens of the same second too.
    private string Token(string user, Guid? organisation)
    {
        var (issuer, ago) = (_app.Services.GetRequiredService<LocalIssuer>(), _clock.Ahead > TimeSpan.Zero ? TimeSpan.Zero : TimeSpan.FromMinutes(10));
        _clock.Ahead -= ago;
        var token = issuer.Issue(new Bearer(organisation is null ? Role.Administrateur : Role.Entreprise, user, organisation));
        _clock.Ahead += ago;
        return token;
    }

    private async Task<(HttpStatusCode, string?)> AskAsync(string token)
    {
        using var request = Request(token, "{ me { role } }");
        using var response = await _client.SendAsync(request, Cancel);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!;
        return (response.StatusCode, (string?)body["errors"]?[0]?["extensions"]?["reason"]);
    }

    private async Task<string> ImportAsync(string token)
    {
        while (true)
        {
            using var request = Request(token, "{ imports { id rows } }");
            using var response = await _client.SendAsync(request, Cancel);
            var imports = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!["data"]!["imports"]!.AsArray();
            if (imports.FirstOrDefault(known => (int)known!["rows"]! == 500) is { } running) return (string)running["id"]!;
            await Task.Delay(10, Cancel);
        }
    }

    private HttpRequestMessage Request(string token, string query)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Address)
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new("Bearer", token);
        return request;
    }

    private static Task SendAsync(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, Cancel);

    private static async Task<string> ReceiveAsync(ClientWebSocket socket)
    {
        var bytes = new byte[64 * 1024];
        var received = await socket.ReceiveAsync(bytes, Cancel);
        return Encoding.UTF8.GetString(bytes, 0, received.Count);
    }

    // The command beside runs on the fixed day's clock, so this one starts from it and is moved ahead.
    private sealed class MovedClock : TimeProvider
    {
        private readonly TimeProvider _day = new FixedDayClock(TestDay.Today, System);

        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => _day.GetUtcNow() + Ahead;
    }
}
