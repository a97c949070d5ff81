namespace Matching.Api.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_template_filled_with_its_example_is_read_back_and_twice_changes_nothing()
    {
        var template = await CommandRun.OfAsync(_folder, "export communes --template --output communes.csv");
        Assert.Equal((0, ""), (template.ExitCode, template.Output));

        var first = await CommandRun.OfAsync(_folder, "import communes communes.csv --lang en");
        var second = await CommandRun.OfAsync(_folder, "import communes communes.csv --lang en");

        Assert.Equal((0, "communes.csv: 1 added, 0 changed, 0 unchanged"), (first.ExitCode, first.Output.Trim()));
        Assert.Equal((0, "communes.csv: 0 added, 0 changed, 1 unchanged"), (second.ExitCode, second.Output.Trim()));
    }

    [Fact]
    public async Task What_was_imported_is_exported_as_it_came()
    {
        await CommandRun.OfAsync(_folder, "export communes --template --output communes.csv");
        await CommandRun.OfAsync(_folder, "import communes communes.csv");

        var run = await CommandRun.OfAsync(_folder, "export communes --output again.csv --lang en");

        Assert.Equal((0, "communes: 1 rows written"), (run.ExitCode, run.Error.Trim()));
        Assert.Equal(
            (await File.ReadAllLinesAsync(_folder.File("communes.csv"), TestContext.Current.CancellationToken))[0],
            (await File.ReadAllLinesAsync(_folder.File("again.csv"), TestContext.Current.CancellationToken))[0]);
    }

    [Fact]
    public async Task A_bad_row_is_told_with_its_place_and_nothing_is_written()
    {
        await CommandRun.OfAsync(_folder, "export communes --template --output communes.csv");
        var lines = await File.ReadAllLinesAsync(_folder.File("communes.csv"), TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(_folder.File("bad.csv"), [lines[0], lines[1], string.Join(';', lines[1].Split(';').Select(_ => "?"))], TestContext.Current.CancellationToken);

        var run = await CommandRun.OfAsync(_folder, "import communes bad.csv --lang en");
        var after = await CommandRun.OfAsync(_folder, "export communes --lang en");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("bad.csv, line 3", run.Error, StringComparison.Ordinal);
        Assert.Contains("nothing was written", run.Error, StringComparison.Ordinal);
        Assert.Contains("communes: 0 rows written", after.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeping_going_writes_the_good_rows_and_names_the_file_of_the_bad_ones()
    {
        await CommandRun.OfAsync(_folder, "export communes --template --output communes.csv");
        var lines = await File.ReadAllLinesAsync(_folder.File("communes.csv"), TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(_folder.File("bad.csv"), [lines[0], lines[1], string.Join(';', lines[1].Split(';').Select(_ => "?"))], TestContext.Current.CancellationToken);

        var run = await CommandRun.OfAsync(_folder, "import communes bad.csv --keep-going --lang en");

        Assert.Equal((0, "bad.csv: 1 added, 0 changed, 0 unchanged"), (run.ExitCode, run.Output.Trim()));
        Assert.Contains("1 rows refused", run.Error, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(_folder.Path, "*.rejected.csv"));
    }

    [Theory]
    [InlineData("import comunes x.csv", "Did you mean communes?")]
    [InlineData("import weather x.csv", "expected: communes, rome,")]
    [InlineData("import communes", "import")]
    [InlineData("import", "import")]
    [InlineData("export comunes", "Did you mean communes?")]
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

    [Theory]
    [InlineData("export qpv", "cannot be exported")]
    [InlineData("export communes --output taken.csv", "exists already")]
    [InlineData("export communes --output nowhere/communes.csv", "does not exist")]
    public async Task An_export_that_cannot_be_done_leaves_no_file(string arguments, string reason)
    {
        await File.WriteAllTextAsync(_folder.File("taken.csv"), "mine", TestContext.Current.CancellationToken);

        var run = await CommandRun.OfAsync(_folder, arguments + " --lang en");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Equal(["taken.csv"], Directory.GetFiles(_folder.Path, "*.csv").Select(Path.GetFileName));
        Assert.Equal("mine", await File.ReadAllTextAsync(_folder.File("taken.csv"), TestContext.Current.CancellationToken));
    }
}
