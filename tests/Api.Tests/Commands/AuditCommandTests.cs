using Microsoft.Data.Sqlite;

namespace Matching.Api.Tests.Commands;

/// <summary>The audit checked from the outside, as whoever keeps its marks does.</summary>
public sealed class AuditCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_sound_audit_gives_a_mark_that_holds_later_and_a_changed_line_is_told()
    {
        await File.WriteAllTextAsync(
            _folder.File("communes.csv"),
            "code;nom;departement;region;codeEpci;lat;lon\n31555;Toulouse;31;76;243100518;43.5960;1.4321\n",
            TestContext.Current.CancellationToken);
        await CommandRun.OfAsync(_folder, "import communes communes.csv");
        var first = await CommandRun.OfAsync(_folder, "audit verify --lang en");
        await CommandRun.OfAsync(_folder, "desk create --name Guichet --department 31");
        var later = await CommandRun.OfAsync(_folder, $"audit verify --mark {first.Output.Trim()} --lang en");
        await ChangeFirstLineAsync();
        var broken = await CommandRun.OfAsync(_folder, "audit verify --lang en");
        var mistyped = await CommandRun.OfAsync(_folder, "audit verify --mark yesterday --lang en");

        Assert.Equal((0, 0), (first.ExitCode, later.ExitCode));
        Assert.Matches("^[0-9]+:[0-9a-f]{64}$", first.Output.Trim());
        Assert.NotEqual(first.Output, later.Output);
        Assert.Equal((1, ""), (broken.ExitCode, broken.Output));
        Assert.NotEqual(0, mistyped.ExitCode);
        Assert.Contains("yesterday", mistyped.Error, StringComparison.Ordinal);
    }

    private async Task ChangeFirstLineAsync()
    {
        await using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = _folder.File("matching.db"), Pooling = false }.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = """UPDATE "Audit" SET "UserId" = 'somebody else' WHERE "Id" = (SELECT MIN("Id") FROM "Audit")""";
        Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }
}
