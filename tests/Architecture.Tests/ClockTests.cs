using Matching.Architecture.Tests.Rules;

namespace Matching.Architecture.Tests;

public sealed class ClockTests
{
    [Fact]
    public void No_source_of_the_product_reads_the_machines_clock()
    {
        var files = Repository.Files("*.cs", "src", "seed");

        Assert.True(files.Count > 50, $"only {files.Count} files found");
        Assert.Empty(files.SelectMany(file => Clocks.ReadIn(Repository.Read(file)).Select(reading => $"{file}: {reading}")));
    }

    [Fact]
    public void The_analyzer_that_forbids_it_is_on_in_every_project()
    {
        var shared = Repository.Read("Directory.Build.props");
        Assert.Contains("<PackageReference Include=\"Microsoft.CodeAnalysis.BannedApiAnalyzers\"", shared, StringComparison.Ordinal);
        Assert.Contains("BannedSymbols.txt", shared, StringComparison.Ordinal);
        Assert.Contains("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", shared, StringComparison.Ordinal);
        var banned = Repository.Read("BannedSymbols.txt");
        foreach (
            var symbol in new[]
            {
                "P:System.DateTime.Now",
                "P:System.DateTime.UtcNow",
                "P:System.DateTime.Today",
                "P:System.DateTimeOffset.Now",
                "P:System.DateTimeOffset.UtcNow",
            })
            Assert.Contains(symbol + ";", banned, StringComparison.Ordinal);

        // A props file nearer to a project would take the place of the shared one.
        Assert.Equal(["Directory.Build.props"], Repository.Files("Directory.Build.props"));
        string[] settings =
        [
            .. Repository.Files("*.csproj"),
            .. Repository.Files("*.props"),
            .. Repository.Files("*.targets"),
            .. Repository.Files(".editorconfig"),
            .. Repository.Files("*.globalconfig"),
        ];
        Assert.Empty(settings.Where(file => Clocks.TurnsBanOff(Repository.Read(file))).ToList());
        Assert.Empty(Repository.Files("*.cs", "src", "seed", "tools").Where(file => Clocks.TurnsBanOff(Repository.Read(file))).ToList());
    }

    // ---- the rule can fail

    [Theory]
    [InlineData("var now = DateTime.Now;", "DateTime.Now")]
    [InlineData("f(System.DateTimeOffset.UtcNow)", "DateTimeOffset.UtcNow")]
    [InlineData("x = DateTime\n    .Today;", "DateTime\n    .Today")]
    [InlineData("Environment.TickCount64", "Environment.TickCount64")]
    [InlineData("Stopwatch.StartNew()", "Stopwatch.StartNew")]
    public void A_reading_is_found(string source, string reading) => Assert.Equal([reading], Clocks.ReadIn(source));

    [Theory]
    [InlineData("// not DateTime.Now")]
    [InlineData("clock.GetUtcNow()")]
    [InlineData("MyDateTime.Now")]
    public void Anything_else_is_not(string source) => Assert.Empty(Clocks.ReadIn(source));

    [Theory]
    [InlineData("dotnet_diagnostic.RS0030.severity = none")]
    [InlineData("<NoWarn>$(NoWarn);RS0030</NoWarn>")]
    [InlineData("#pragma warning disable RS0030")]
    [InlineData("<TreatWarningsAsErrors>false</TreatWarningsAsErrors>")]
    [InlineData("<RunAnalyzers>false</RunAnalyzers>")]
    public void Turning_the_analyzer_off_is_found(string settings) => Assert.True(Clocks.TurnsBanOff(settings));

    [Fact]
    public void Leaving_it_on_is_not() => Assert.False(Clocks.TurnsBanOff("<Nullable>enable</Nullable>"));
}
