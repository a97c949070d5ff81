using System.Net;
using System.Text.Json.Nodes;
using Matching.Api.Commands;
using Matching.Api.Configuration;
using Matching.Api.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Hosting;

/// <summary>What a full disk does, and that it passes by itself.</summary>
public sealed class FullDiskTests : IDisposable
{
    private const string Register = """
        mutation ($input: RegisterCandidateInput!) { registerCandidate(input: $input) { candidate { id } errors { __typename } } }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_write_is_refused_with_507_and_succeeds_once_there_is_room()
    {
        await using var server = new DemoServer();
        await server.ReadyClientAsync();

        // A connection that was at work keeps its limit until it comes back to the pool: each limit is set until it is felt.
        Answer refused;
        var written = 0;
        do
        {
            await LimitPagesAsync(server, 1);
            refused = await RegisterAsync(server);
        }
        while (refused.Status == HttpStatusCode.OK && ++written < 500);

        Assert.Equal(HttpStatusCode.InsufficientStorage, refused.Status);
        var extensions = refused.Body["errors"]![0]!["extensions"]!;
        Assert.Equal("STORAGE_FULL", (string)extensions["code"]!);
        Assert.NotEmpty((string)extensions["correlationId"]!);

        Answer accepted;
        var tries = 0;
        do
        {
            await LimitPagesAsync(server, int.MaxValue - 1);
            accepted = await RegisterAsync(server);
        }
        while (accepted.Status == HttpStatusCode.InsufficientStorage && ++tries < 100);

        Assert.NotNull(accepted.Sound["registerCandidate"]!["candidate"]);
    }

    [Fact]
    public async Task Readiness_tells_of_a_disk_that_takes_no_write_and_recovers_alone()
    {
        if (!File.Exists("/dev/full")) Assert.Skip("No /dev/full here.");
        await using var server = new MatchingServer();
        var client = await server.ReadyClientAsync();
        File.CreateSymbolicLink(Path.Combine(server.Folder, DiskCheck.ProbeName), "/dev/full");

        var (status, body) = await ReadinessAsync(client);
        Assert.Equal((503, "full"), (status, (string?)body["checks"]!["disk"]));

        (status, body) = await ReadinessAsync(client);
        Assert.Equal((200, "writable"), (status, (string?)body["checks"]!["disk"]));
        Assert.False(File.Exists(Path.Combine(server.Folder, DiskCheck.ProbeName)));
    }

    [Fact]
    public async Task Every_key_is_made_before_the_first_answer()
    {
        await using var server = new MatchingServer();
        await server.ReadyClientAsync();

        Assert.True(File.Exists(Path.Combine(server.Folder, "signing-key.pem")));
        Assert.True(File.Exists(Path.Combine(server.Folder, "keys", "pseudonym.key")));
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(server.Folder, "keys"), "key-*.xml"));
    }

    [Theory]
    [InlineData("pseudonym.key", "3fa9")]
    [InlineData("key-00000000-0000-0000-0000-000000000001.xml", "")]
    public async Task A_cut_key_stops_the_start_and_is_named(string file, string content)
    {
        var keys = OwnerOnly.MakeFolder(_folder.File("keys")).FullName;
        await OwnerOnly.WriteAsync(Path.Combine(keys, file), System.Text.Encoding.ASCII.GetBytes(content), TestContext.Current.CancellationToken);
        await using var app = TestHost.Build(_folder, ["--Demo:Enabled=false"], builder => builder.WebHost.UseTestServer());

        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            app.Services.GetRequiredService<Preparation>().RunAsync(TestContext.Current.CancellationToken));

        Assert.Contains(keys, refused.Message, StringComparison.Ordinal);
    }

    private static Task<Answer> RegisterAsync(DemoServer server) => server.AskAsync(
        Role.Prescripteur, Register, new { input = new { idempotencyKey = Guid.NewGuid().ToString(), file = new { firstName = "Ada", lastName = "Pleine" } } });

    // The limit belongs to a connection: every one that waits in the pool gets it, and the server takes none but these.
    private static async Task LimitPagesAsync(DemoServer server, int pages)
    {
        var connections = new List<SqliteConnection>();
        for (var count = 0; count < 24; count++)
        {
            var connection = new SqliteConnection(server.Services.GetRequiredService<MatchingSettings>().Storage.Database.ConnectionString);
            connections.Add(connection);
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA max_page_count={pages}";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        foreach (var connection in connections) await connection.DisposeAsync();
    }

    private static async Task<(int Status, JsonNode Body)> ReadinessAsync(HttpClient client)
    {
        using var response = await client.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!);
    }
}
