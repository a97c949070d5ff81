using Matching.Architecture.Tests.Rules;

namespace Matching.Architecture.Tests;

public sealed class TestClockTests
{
    // GraphQL knows nothing of days; these rules' own samples are here.
    private static readonly IReadOnlyList<string> Tests =
    [
        .. Repository
            .Files("*.cs", "tests")
            .Where(file =>
                !file.StartsWith("tests/GraphQL.", StringComparison.Ordinal)
                && !file.StartsWith("tests/Architecture.Tests/", StringComparison.Ordinal)),
    ];

    [Fact]
    public void Every_test_that_starts_the_product_says_which_day_it_is()
    {
        Assert.True(Tests.Count > 50, $"only {Tests.Count} files found");
        Assert.Empty(Tests.SelectMany(file => TestClocks.StartsOnAnyDay(Repository.Read(file)).Select(start => $"{file}: {start}")));
    }

    [Fact]
    public void No_test_asks_the_machine_for_the_time() =>
        Assert.Empty(Tests.SelectMany(file => TestClocks.MachineIn(Repository.Read(file)).Select(reading => $"{file}: {reading}")));

    [Fact]
    public void Every_class_with_a_demonstration_of_its_own_runs_on_several_days() =>
        Assert.DoesNotContain(Tests, file => TestClocks.LooksAtTheDemonstrationUnmarked(Repository.Read(file)));

    // ---- the rules can fail

    [Theory]
    [InlineData("_app = MatchingHost.Build(arguments, screen);", "MatchingHost.Build(")]
    [InlineData("class Server : WebApplicationFactory<Program> { } // on TestDay.Today", "WebApplicationFactory<")]
    [InlineData("new ProcessStartInfo(\"dotnet\", \"serve\")", "ProcessStartInfo(\"dotnet\"")]
    [InlineData("services.AddPersistence(configuration)", ".AddPersistence(")]
    public void A_start_on_any_day_is_found(string source, string start) => Assert.Equal([start], TestClocks.StartsOnAnyDay(source));

    [Theory]
    [InlineData("MatchingHost.Build(new([TestDay.Setting]), screen);")]
    [InlineData("services.AddSingleton<TimeProvider>(new FakeClock()).AddPersistence(configuration)")]
    [InlineData("new ProcessStartInfo(\"node\", \"run.mjs\")")]
    public void A_start_on_a_day_is_not(string source) => Assert.Empty(TestClocks.StartsOnAnyDay(source));

    [Fact]
    public void A_question_to_the_machine_is_found() =>
        Assert.Equal(["TimeProvider.System"], TestClocks.MachineIn("CandidateId.New(TimeProvider.System) // not TimeProvider.System"));

    [Theory]
    [InlineData("class SomeTests(DemoServer server) : IClassFixture<DemoServer>;", true)]
    [InlineData("class SomeTests(LearnedDemoServer server) : IClassFixture<LearnedDemoServer>;", true)]
    [InlineData("[Trait(Demonstration.Trait, Demonstration.Name)] class SomeTests(DemoServer server) : IClassFixture<DemoServer>;", false)]
    [InlineData("class SomeTests(MatchingServer server) : IClassFixture<MatchingServer>;", false)]
    public void A_demonstration_that_is_seen_on_one_day_only_is_found(string source, bool found) =>
        Assert.Equal(found, TestClocks.LooksAtTheDemonstrationUnmarked(source));
}
