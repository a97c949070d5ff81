using Microsoft.Data.Sqlite;

namespace Matching.Api.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private const string Header = "insee;name;postalCodes;department;lat;lon;kind", Toulouse = "31555;Toulouse;31000|31100;31;43.5960;1.4321;commune";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_is_read_and_twice_changes_nothing()
    {
        await WriteAsync("communes.csv", Header, Toulouse);

        var first = await CommandRun.OfAsync(_folder, "import communes communes.csv --lang en");
        var second = await CommandRun.OfAsync(_folder, "import communes communes.csv --lang en");

        Assert.Equal((0, "communes.csv: 1 added, 0 changed, 0 unchanged"), (first.ExitCode, first.Output.Trim()));
        Assert.Equal((0, "communes.csv: 0 added, 0 changed, 1 unchanged"), (second.ExitCode, second.Output.Trim()));
    }

    [Fact]
    public async Task A_bad_row_is_told_with_its_place_and_nothing_is_written()
    {
        await WriteAsync("bad.csv", Header, Toulouse, "3155;Nowhere;;31;;;commune");
        await WriteAsync("good.csv", Header, Toulouse);

        var run = await CommandRun.OfAsync(_folder, "import communes bad.csv --lang en");
        var after = await CommandRun.OfAsync(_folder, "import communes good.csv --lang en");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("bad.csv, line 3", run.Error, StringComparison.Ordinal);
        Assert.Contains("3155", run.Error, StringComparison.Ordinal);
        Assert.Contains("nothing was written", run.Error, StringComparison.Ordinal);
        Assert.Equal("good.csv: 1 added, 0 changed, 0 unchanged", after.Output.Trim());
    }

    [Fact]
    public async Task Keeping_going_writes_the_good_rows_and_names_the_file_of_the_bad_ones()
    {
        await WriteAsync("bad.csv", Header, Toulouse, "3155;Nowhere;;31;;;commune");

        var run = await CommandRun.OfAsync(_folder, "import communes bad.csv --keep-going --lang en");

        Assert.Equal((0, "bad.csv: 1 added, 0 changed, 0 unchanged"), (run.ExitCode, run.Output.Trim()));
        Assert.Contains("1 row refused, with its reason", run.Error, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(_folder.Path, "*.rejected.csv"));
    }

    [Fact]
    public async Task While_another_program_writes_for_too_long_it_is_refused_in_a_line()
    {
        await WriteAsync("communes.csv", Header, Toulouse);
        await CommandRun.OfAsync(_folder, "organisations");
        await using var writer = new SqliteConnection($"Data Source={_folder.File("matching.db")};Pooling=False");
        await writer.OpenAsync(TestContext.Current.CancellationToken);
        await using var writing = await writer.BeginTransactionAsync(TestContext.Current.CancellationToken);

        var run = await CommandRun.OfAsync(
            _folder, "import communes communes.csv --lang en", ("ConnectionStrings__Matching", $"Data Source={_folder.File("matching.db")};Default Timeout=1"));

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            "Another program was writing to the database for too long, an import for example. Nothing was left half-written; try again when it has finished.",
            run.Error.Trim());
    }

    [Theory]
    [InlineData("import comunes x.csv", "Did you mean communes?")]
    [InlineData("import weather x.csv", "expected: communes, rome,")]
    [InlineData("import communes", "<file>")]
    [InlineData("import", "<kind>")]
    public async Task A_kind_nobody_knows_is_a_mistake_of_usage(string arguments, string named)
    {
        var run = await CommandRun.OfAsync(_folder, arguments + " --lang en");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task A_missing_file_is_named_before_a_database_is_made()
    {
        var run = await CommandRun.OfAsync(_folder, "import communes gone.csv --lang en");

        Assert.Equal((1, $"The file {_folder.File("gone.csv")} does not exist."), (run.ExitCode, run.Error.Trim()));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    private Task WriteAsync(string file, params string[] lines) =>
        File.WriteAllLinesAsync(_folder.File(file), lines, TestContext.Current.CancellationToken);
}
