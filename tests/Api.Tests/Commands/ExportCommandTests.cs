namespace Matching.Api.Tests.Commands;

public sealed class ExportCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_template_with_its_example_can_be_imported_and_exported_again()
    {
        var template = await CommandRun.OfAsync(_folder, "export communes --template --output communes.csv");
        var import = await CommandRun.OfAsync(_folder, "import communes communes.csv --lang en");
        var export = await CommandRun.OfAsync(_folder, "export communes --output again.csv --lang en");

        Assert.Equal((0, ""), (template.ExitCode, template.Output));
        Assert.Equal((0, "communes.csv: 1 added, 0 changed, 0 unchanged"), (import.ExitCode, import.Output.Trim()));
        Assert.Equal((0, "communes: 1 row written"), (export.ExitCode, export.Error.Trim()));
        Assert.Equal(
            (await File.ReadAllLinesAsync(_folder.File("communes.csv"), TestContext.Current.CancellationToken))[0],
            (await File.ReadAllLinesAsync(_folder.File("again.csv"), TestContext.Current.CancellationToken))[0]);
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

    [Fact]
    public async Task A_kind_nobody_knows_is_a_mistake_of_usage()
    {
        var run = await CommandRun.OfAsync(_folder, "export comunes --lang en");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Did you mean communes?", run.Error, StringComparison.Ordinal);
    }

    // The documented command, run as it is written: whatever `dotnet run` says of itself would be the first line of the form.
    [Fact]
    public async Task Run_from_the_sources_a_template_is_all_there_is_on_the_output()
    {
        var project = FindProject();
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        using var process = CommandRun.StartProgram(_folder, $"run --no-build -c {configuration} --project \"{project}\" -- export candidates --template", []);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, await error);
        Assert.StartsWith("prescripteur_nom;", output.TrimStart('\ufeff'), StringComparison.Ordinal);
    }

    private static string FindProject()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Matching.sln"))) return Path.Combine(folder.FullName, "src", "Api");
        throw new InvalidOperationException("No Matching.sln above the tests.");
    }
}
