using Matching.Api.Hosting;
using Matching.Api.Imports;
using Matching.Persistence.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Subscriptions;

/// <summary>Two servers with folders of their own on one PostgreSQL database.</summary>
public sealed class SharedTopicsTests(PostgreSqlServer database)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_one_server_is_told_its_neighbour_on_the_same_PostgreSQL_hears()
    {
        Assert.SkipWhen(PostgreSqlServer.Absence is not null, PostgreSqlServer.Absence ?? "");
        using var oneFolder = new TemporaryFolder();
        using var otherFolder = new TemporaryFolder();
        var connection = await database.NewDatabaseAsync();
        await using var one = await StartAsync(oneFolder, connection);
        await using var other = await StartAsync(otherFolder, connection);
        var boards = new[] { one.Services.GetRequiredService<ImportBoard>(), other.Services.GetRequiredService<ImportBoard>() };
        var end = new TaskCompletionSource();

        var running = one.Services.GetRequiredService<ImportAnnouncer>().RunAsync("offers", "offers.csv", async progress =>
        {
            progress.Report(new(500, 1_000, 4_000, 0, 0));
            await end.Task;
            throw new IOException("The disk is gone.");
        }, Cancel);
        await UntilAsync(() => boards.All(board => board.All is [{ State: ImportState.Running, Rows: 500 }]));
        end.SetResult();
        await Assert.ThrowsAsync<IOException>(() => running);
        await UntilAsync(() => boards.All(board => board.All is [{ State: ImportState.Interrupted }]));

        Assert.Equal(boards[0].All[0], boards[1].All[0]);
    }

    private static async Task<WebApplication> StartAsync(TemporaryFolder folder, string connection)
    {
        var app = TestHost.Build(
            folder, ["--Database:Provider=PostgreSql", $"--ConnectionStrings:Matching={connection}", "--Demo:Enabled=false", "--urls=http://127.0.0.1:0"]);
        await app.Services.GetRequiredService<MigrationStep>().RunAsync(Cancel);
        await app.StartAsync(Cancel);
        return app;
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        while (!holds()) await Task.Delay(50, limit.Token);
    }
}
