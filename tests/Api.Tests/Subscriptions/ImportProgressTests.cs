using System.Net.WebSockets;
using System.Text.Json.Nodes;
using System.Text;
using Matching.Api.Hosting;
using Matching.Api.Imports;
using Matching.Api.Security;
using Matching.Api.Tests.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Subscriptions;

/// <summary>The real server and the real command beside it, on one data folder; clients come by WebSocket.</summary>
public sealed class ImportProgressTests : IAsyncLifetime
{
    private const string Header = "insee;name;postalCodes;department;lat;lon;kind", Toulouse = "31555;Toulouse;31000|31100;31;43.5960;1.4321;commune";
    private static readonly Actor Administrator = Actor.Administrateur("admin");

    private readonly TemporaryFolder _folder = new();
    private WebApplication _app = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = TestHost.Build(_folder, ["--Demo:Enabled=false", "--urls=http://127.0.0.1:0"]);
        await _app.Services.GetRequiredService<MigrationStep>().RunAsync(Cancel);
        await _app.StartAsync(Cancel);
        _app.Services.GetRequiredService<Readiness>().Open();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_server_sees_how_an_import_of_another_process_went()
    {
        await File.WriteAllLinesAsync(Path.Combine(_folder.Path, "communes.csv"), [Header, Toulouse, "3155;Nowhere;;31;;;commune"], Cancel);
        var import = await CommandRun.OfAsync(_folder, "import communes communes.csv --keep-going --lang en");
        Assert.Equal(0, import.ExitCode);
        using var socket = await ConnectAsync($$"""{"Authorization":"Bearer {{Token(Administrator)}}"}""");

        var known = (await UntilAsync(
            () => AskAsync(socket, "{ imports { id kind file state } }"),
            answer => answer["imports"]!.AsArray().Any(import => (string)import!["state"]! == "WRITTEN")))["imports"]![0]!;
        await SendAsync(
            socket,
            $$$"""{"id":"s","type":"subscribe","payload":{"query":"subscription { importProgress(id: \"{{{(string)known["id"]!}}}\") """
            + """{ state kind file rows goodRows badRows share } }"}}""");

        Assert.Equal(("communes", "communes.csv"), ((string)known["kind"]!, (string)known["file"]!));
        Assert.Equal(
            """{"id":"s","type":"next","payload":{"data":{"importProgress":"""
            + """{"state":"WRITTEN","kind":"communes","file":"communes.csv","rows":2,"goodRows":1,"badRows":1,"share":1}}}}""",
            await ReceiveAsync(socket));
        Assert.Equal("""{"id":"s","type":"complete"}""", await ReceiveAsync(socket));
    }

    [Fact]
    public async Task A_running_import_is_told_as_it_goes_and_to_its_end()
    {
        var announcer = _app.Services.GetRequiredService<ImportAnnouncer>();
        var end = new TaskCompletionSource();
        var running = announcer.RunAsync("offers", "offers.csv", async progress =>
        {
            progress.Report(new(500, 1_000, 4_000, 3, 2));
            await end.Task;
            throw new IOException("The disk is gone.");
        }, Cancel);
        using var socket = await ConnectAsync($$"""{"authorization":"Bearer {{Token(Administrator)}}"}""");
        var known = (await UntilAsync(
            () => AskAsync(socket, "{ imports { id rows } }"),
            answer => answer["imports"]!.AsArray().Any(import => (int)import!["rows"]! == 500)))["imports"]![0]!;

        await SendAsync(
            socket,
            $$$"""{"id":"s","type":"subscribe","payload":{"query":"subscription { importProgress(id: \"{{{(string)known["id"]!}}}\") """
            + """{ state rows goodRows badRows share } }"}}""");
        Assert.Equal(
            """{"id":"s","type":"next","payload":{"data":{"importProgress":{"state":"RUNNING","rows":500,"goodRows":498,"badRows":2,"share":0.25}}}}""",
            await ReceiveAsync(socket));
        end.SetResult();
        await Assert.ThrowsAsync<IOException>(() => running);

        var last = await UntilAsync(
            async () => JsonNode.Parse(await ReceiveAsync(socket))!,
            message => (string?)message["payload"]!["data"]!["importProgress"]!["state"] == "INTERRUPTED");
        Assert.Equal(500, (int)last["payload"]!["data"]!["importProgress"]!["rows"]!);
        Assert.Equal("""{"id":"s","type":"complete"}""", await ReceiveAsync(socket));
    }

    [Fact]
    public async Task Tokens_count_in_the_header_and_in_connection_init_and_nobody_comes_without()
    {
        const string Imports = """{"id":"1","type":"subscribe","payload":{"query":"{ imports { id } }"}}""";
        using var byHeader = await ConnectAsync("null", Token(Administrator));
        using var nobody = await ConnectAsync("{}");
        using var company = await ConnectAsync($$"""{"Authorization":"Bearer {{Token(Actor.Entreprise("c", new ContractorId(Guid.NewGuid())))}}"}""");

        Assert.Equal("""{"imports":[]}""", (await AskAsync(byHeader, "{ imports { id } }")).ToJsonString());
        await SendAsync(nobody, Imports);
        Assert.Contains("AUTH_NOT_AUTHENTICATED", await ReceiveAsync(nobody), StringComparison.Ordinal);
        await SendAsync(company, Imports);
        Assert.Contains("\"Imports are shown to administrators.\"", await ReceiveAsync(company), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Authorization":"Bearer nonsense"}""", "4403 token_malformed")]
    [InlineData("""{"Authorization":"Basic YTpi"}""", "4403 not_bearer")]
    [InlineData("""{"Authorization":7}""", "4403 not_bearer")]
    public async Task Credentials_that_are_not_believed_end_the_connection(string payload, string expected)
    {
        using var socket = await OpenAsync(null);

        await SendAsync(socket, $$"""{"type":"connection_init","payload":{{payload}}}""");

        Assert.Equal(expected, await ReceiveAsync(socket));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_ends_with_its_token(bool isInHeader)
    {
        var token = Token(Administrator, TimeSpan.FromSeconds(2));
        using var socket = isInHeader ? await ConnectAsync("{}", token) : await ConnectAsync($$"""{"Authorization":"Bearer {{token}}"}""");

        Assert.Equal("4403 The credentials have expired", await ReceiveAsync(socket));
    }

    private string Token(Actor actor, TimeSpan? lifetime = null) =>
        _app.Services.GetRequiredService<Lazy<LocalIssuer>>().Value.Issue(Bearer.Of(actor), lifetime);

    private async Task<ClientWebSocket> OpenAsync(string? token)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        if (token is not null) socket.Options.SetRequestHeader("Authorization", $"Bearer {token}");
        await socket.ConnectAsync(new UriBuilder(_app.Urls.First()) { Scheme = "ws", Path = "/graphql" }.Uri, Cancel);
        return socket;
    }

    private async Task<ClientWebSocket> ConnectAsync(string payload, string? token = null)
    {
        var socket = await OpenAsync(token);
        await SendAsync(socket, $$"""{"type":"connection_init","payload":{{payload}}}""");
        Assert.Equal("""{"type":"connection_ack"}""", await ReceiveAsync(socket));
        return socket;
    }

    private static async Task<JsonNode> AskAsync(ClientWebSocket socket, string query)
    {
        await SendAsync(socket, $$$"""{"id":"q","type":"subscribe","payload":{"query":"{{{query}}}"}}""");
        var answer = JsonNode.Parse(await ReceiveAsync(socket))!;
        Assert.Equal("""{"id":"q","type":"complete"}""", await ReceiveAsync(socket));
        return answer["payload"]!["data"]!;
    }

    private static Task SendAsync(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, Cancel);

    private static async Task<string> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        var part = await socket.ReceiveAsync(buffer, Cancel).WaitAsync(TimeSpan.FromSeconds(60), Cancel);
        return part.MessageType == WebSocketMessageType.Close
            ? $"{(int)part.CloseStatus!} {part.CloseStatusDescription}"
            : Encoding.UTF8.GetString(buffer, 0, part.Count);
    }

    private static async Task<JsonNode> UntilAsync(Func<Task<JsonNode>> ask, Func<JsonNode, bool> holds)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        while (true)
        {
            var answer = await ask();
            if (holds(answer)) return answer;
            await Task.Delay(50, limit.Token);
        }
    }
}
