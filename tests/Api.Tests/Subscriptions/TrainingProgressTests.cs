using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Matching.Api.Hosting;
using Matching.Api.Security;
using Matching.Ranking.Training.MlNet;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Subscriptions;

/// <summary>The real server on a small demonstration; clients come by WebSocket.</summary>
public sealed class TrainingProgressTests : IAsyncLifetime
{
    private static readonly Actor Administrator = Actor.Administrateur("admin");

    private readonly TemporaryFolder _folder = new();
    private WebApplication _app = null!;
    private string? _lightGbmFault;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = TestHost.Build(
            _folder,
            ["--Demo:Candidates=200", "--Demo:Offers=80", "--Demo:Train=false", "--urls=http://127.0.0.1:0"],
            builder => builder.Services.AddSingleton(new LightGbmPresence(() => _lightGbmFault ?? NativeLightGbm.Fault)));
        await _app.Services.GetRequiredService<MigrationStep>().RunAsync(Cancel);
        await _app.Services.GetRequiredService<DemoData>().MakeAsync(Cancel);
        await _app.StartAsync(Cancel);
        _app.Services.GetRequiredService<Readiness>().Open();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(Cancel);
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_training_is_told_from_its_start_to_the_model_that_it_registered()
    {
        using var socket = await ConnectAsync(Token(Administrator));
        var id = await StartAsync(socket, trees: 10);

        await SendAsync(socket, Subscription(id));
        var told = await ToTheEndAsync(socket);

        Assert.Equal(id, (string)told[0]["id"]!);
        Assert.All(told, each => Assert.InRange((int)each["done"]!, 0, (int?)each["of"] ?? int.MaxValue));
        Assert.All(told.SkipLast(1), each => Assert.Equal(("RUNNING", null), ((string)each["state"]!, each["model"])));
        Assert.Equal(
            ("REGISTERED", "CANDIDATE", "admin"),
            ((string)told[^1]["state"]!, (string)told[^1]["model"]!["state"]!, (string)told[^1]["model"]!["trainedBy"]!));
        Assert.InRange((double)told[^1]["ndcg"]!, 0.1, 1);
    }

    [Fact]
    public async Task Without_a_number_of_trees_the_usual_options_are_taken()
    {
        using var socket = await ConnectAsync(Token(Administrator));
        var id = (string)(await AskAsync(socket, "mutation { trainRankingModel(input: {}) { training { id } } }"))["trainRankingModel"]!["training"]!["id"]!;

        await SendAsync(socket, Subscription(id));
        var options = (await ToTheEndAsync(socket))[^1]["model"]!["options"]!.AsArray()
            .ToDictionary(option => (string)option!["name"]!, option => (string)option!["value"]!);

        Assert.Equal(($"{TrainingOptions.Usual.LambdaMart.Trees}", $"{TrainingOptions.Usual.LambdaMart.Seed}"), (options["trees"], options["seed"]));
    }

    [Theory]
    [InlineData("trees: 10", "LAMBDA_MART")]
    [InlineData("trees: 10, trainer: LIGHT_GBM", "LIGHT_GBM")]
    public async Task The_trainer_that_is_named_trains_and_without_a_name_ours(string input, string trainer)
    {
        Assert.SkipUnless(NativeLightGbm.IsThere, "LightGBM's native library cannot be loaded here.");

        var model = await TrainedAsync(input);

        Assert.Equal((trainer, null), ((string)model["trainer"]!, model["trainerComparison"]));
    }

    [Fact]
    public async Task The_better_of_both_comes_with_their_figures()
    {
        Assert.SkipUnless(NativeLightGbm.IsThere, "LightGBM's native library cannot be loaded here.");

        var model = await TrainedAsync("trees: 10, trainer: BEST");

        var comparison = model["trainerComparison"]!;
        Assert.Equal(((string)model["trainer"]!, null), ((string)comparison["kept"]!, comparison["onlyOne"]));
        var (ours, other) = ((double)comparison["lambdaMart"]!, (double)comparison["lightGbm"]!);
        Assert.Equal(other > ours ? "LIGHT_GBM" : "LAMBDA_MART", (string)model["trainer"]!);
        Assert.InRange((int)comparison["offers"]!, 10, 80);
    }

    [Fact]
    public async Task Without_its_library_LightGBM_is_refused_at_once_and_the_better_of_both_is_ours()
    {
        _lightGbmFault = "libgomp.so.1 is not there";
        using var socket = await ConnectAsync(Token(Administrator));
        var answer = await AskAsync(
            socket,
            "mutation { trainRankingModel(input: { trainer: LIGHT_GBM }) { training { id } errors { ... on InvalidInputError { code field message } } } }");
        var refused = answer["trainRankingModel"]!;

        var model = await TrainedAsync("trees: 10, trainer: BEST");

        Assert.Null(refused["training"]);
        Assert.Equal(("training.trainer", "trainer"), ((string)refused["errors"]![0]!["code"]!, (string)refused["errors"]![0]!["field"]!));
        Assert.Equal(
            """{"kept":"LAMBDA_MART","offers":0,"lambdaMart":null,"lightGbm":null,"onlyOne":"LIBRARY_MISSING"}""",
            model["trainerComparison"]!.ToJsonString());
    }

    [Fact]
    public async Task Who_watches_sees_it_stopped_and_who_comes_after_is_told_at_once()
    {
        using var socket = await ConnectAsync(Token(Administrator));
        using var other = await ConnectAsync(Token(Administrator));
        var id = await StartAsync(other, TrainingOptions.MostTrees);

        await SendAsync(socket, Subscription(id));
        Assert.Equal("RUNNING", (string)Status(await ReceiveAsync(socket))["state"]!);
        await AskAsync(other, $"mutation {{ cancelTraining(input: {{ id: \\\"{id}\\\" }}) {{ training {{ id }} }} }}");

        Assert.Equal(("INTERRUPTED", null), ((string)(await ToTheEndAsync(socket))[^1]["state"]!, (await LateAsync(other, id))["model"]));
    }

    [Fact]
    public async Task Only_administrators_watch_trainings_and_only_ones_that_were_heard_of()
    {
        using var administrator = await ConnectAsync(Token(Administrator));
        using var company = await ConnectAsync(Token(Actor.Entreprise("c", new ContractorId(Guid.NewGuid()))));
        using var nobody = await ConnectAsync(null);
        var id = await StartAsync(administrator, trees: 5);

        Assert.Contains("Models are trained and moved by administrators.", await AnswerAsync(company, Subscription(id)), StringComparison.Ordinal);
        Assert.Contains("AUTH_NOT_AUTHENTICATED", await AnswerAsync(nobody, Subscription(id)), StringComparison.Ordinal);
        Assert.Contains(
            "There is no such training, or it ended long ago.",
            await AnswerAsync(administrator, Subscription(Unknown(id))),
            StringComparison.Ordinal);
    }

    private async Task<JsonNode> TrainedAsync(string input)
    {
        using var socket = await ConnectAsync(Token(Administrator));
        var started = await AskAsync(socket, $"mutation {{ trainRankingModel(input: {{ {input} }}) {{ training {{ id }} }} }}");
        var id = (string)started["trainRankingModel"]!["training"]!["id"]!;
        await SendAsync(socket, Subscription(id));
        return (await ToTheEndAsync(socket))[^1]["model"]!;
    }

    private static async Task<JsonNode> LateAsync(ClientWebSocket socket, string id)
    {
        await SendAsync(socket, Subscription(id));
        // The board may hear of the end a moment after a subscriber did: then its last word but one comes first.
        var told = await ToTheEndAsync(socket);
        Assert.InRange(told.Count, 1, 2);
        return told[^1];
    }

    // The same identifier with another number in it.
    private static string Unknown(string id)
    {
        var bytes = Convert.FromBase64String(id);
        bytes[^1] = bytes[^1] == (byte)'0' ? (byte)'1' : (byte)'0';
        return Convert.ToBase64String(bytes);
    }

    private static string Subscription(string id) =>
        $$$"""{"id":"s","type":"subscribe","payload":{"query":"subscription { trainingProgress(id: \"{{{id}}}\") { id state stage done of ndcg """
        + """model { state trainedBy trainer trainerComparison { kept offers lambdaMart lightGbm onlyOne } options { name value } } } }"}}""";

    private static async Task<string> StartAsync(ClientWebSocket socket, int trees)
    {
        var started = await AskAsync(socket, $"mutation {{ trainRankingModel(input: {{ trees: {trees} }}) {{ training {{ id }} }} }}");
        return (string)started["trainRankingModel"]!["training"]!["id"]!;
    }

    private static async Task<List<JsonNode>> ToTheEndAsync(ClientWebSocket socket)
    {
        var told = new List<JsonNode>();
        for (var message = await ReceiveAsync(socket); message != """{"id":"s","type":"complete"}"""; message = await ReceiveAsync(socket))
            told.Add(Status(message));
        return told;
    }

    private static JsonNode Status(string message) => JsonNode.Parse(message)!["payload"]!["data"]!["trainingProgress"]!;

    private static async Task<string> AnswerAsync(ClientWebSocket socket, string message)
    {
        await SendAsync(socket, message);
        return await ReceiveAsync(socket);
    }

    private string Token(Actor actor) => _app.Services.GetRequiredService<Lazy<LocalIssuer>>().Value.Issue(Bearer.Of(actor), null);

    private async Task<ClientWebSocket> ConnectAsync(string? token)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        if (token is not null) socket.Options.SetRequestHeader("Authorization", $"Bearer {token}");
        await socket.ConnectAsync(new UriBuilder(_app.Urls.First()) { Scheme = "ws", Path = "/graphql" }.Uri, Cancel);
        Assert.Equal("""{"type":"connection_ack"}""", await AnswerAsync(socket, """{"type":"connection_init"}"""));
        return socket;
    }

    private static async Task<JsonNode> AskAsync(ClientWebSocket socket, string query)
    {
        var answer = JsonNode.Parse(await AnswerAsync(socket, $$$"""{"id":"q","type":"subscribe","payload":{"query":"{{{query}}}"}}"""))!;
        Assert.Equal("""{"id":"q","type":"complete"}""", await ReceiveAsync(socket));
        return answer["payload"]!["data"]!;
    }

    private static Task SendAsync(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, Cancel);

    private static async Task<string> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        var part = await socket.ReceiveAsync(buffer, Cancel).WaitAsync(TimeSpan.FromSeconds(60), Cancel);
        return Encoding.UTF8.GetString(buffer, 0, part.Count);
    }
}
