using Matching.Architecture.Tests.Rules;

namespace Matching.Architecture.Tests;

public sealed class StageTests
{
    private const string Engine = "src/Matching";

    public static TheoryData<string> AllStages => [.. Stages.All];

    [Theory, MemberData(nameof(AllStages))]
    public void A_stage_knows_only_what_it_stands_on(string stage)
    {
        var broken = Repository.Files("*.cs", Engine)
            .Where(file => StageOf(file) == stage)
            .SelectMany(file => Stages.BrokenIn(stage, Repository.Read(file)).Select(other => $"{file} knows {other}"));

        Assert.Empty(broken);
    }

    [Fact]
    public void Every_stage_has_a_rule() =>
        Assert.Equal(Repository.Files("*.cs", Engine).Select(StageOf).ToHashSet(), Stages.All.ToHashSet());

    [Fact]
    public void The_order_of_the_stages_below_is_one_without_a_way_back()
    {
        var settled = new HashSet<string>();
        var open = Stages.All.Where(stage => !Stages.AllowedFor(stage).Contains(Stages.Pipeline) && stage != Stages.Pipeline).ToHashSet();
        while (open.Where(stage => Stages.AllowedFor(stage).All(settled.Contains)).ToList() is { Count: > 0 } next)
        {
            settled.UnionWith(next);
            open.ExceptWith(next);
        }

        Assert.Empty(open);
        Assert.Contains("Rules", settled);
    }

    // A stage is known by its namespace, so that has to be its folder's.
    [Theory]
    [InlineData("src/Matching", "Matching")]
    [InlineData("src/Domain", "Matching.Domain")]
    [InlineData("src/Persistence", "Matching.Persistence")]
    [InlineData("src/Ranking", "Matching.Ranking")]
    [InlineData("src/Api", "Matching.Api")]
    [InlineData("seed", "Matching.Seed")]
    public void Namespaces_follow_folders(string root, string name)
    {
        var wrong = Repository.Files("*.cs", root)
            .Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal) && file != "src/Api/Program.cs")
            .Where(file => !Repository.Read(file).Contains($"\nnamespace {NamespaceOf(file, root, name)};", StringComparison.Ordinal)
                && !Repository.Read(file).StartsWith($"namespace {NamespaceOf(file, root, name)};", StringComparison.Ordinal));

        Assert.Empty(wrong);
    }

    // Within the engine each file says by its usings which stages it stands on; only those outside are given them all.
    [Fact]
    public void The_engine_is_given_no_stage_unasked() =>
        Assert.DoesNotContain("\"Namespaces.props\"", Repository.Read("src/Matching/Matching.csproj"));

    // ---- the rule can fail

    [Theory]
    [InlineData("Rules", "using Matching.LearnedRanking.Features;", "LearnedRanking")]
    [InlineData("Retrieval", "using Matching.Rules;", "Rules")]
    [InlineData("Explanations", "class A { Matching.Pairs.Pairing x; }", "Pairs")]
    public void A_stage_that_knows_too_much_is_found(string stage, string source, string known) => Assert.Equal([known], Stages.BrokenIn(stage, source));

    [Theory]
    [InlineData("Rules", "using Matching.Explanations;")]
    [InlineData("Rules", "using Matching.Domain.Offers;")]
    [InlineData("Retrieval", "/// <see cref=\"Matching.Rules.RuleSet\"/>")]
    [InlineData("LearnedRanking", "using Matching.Rules;")]
    public void What_a_stage_may_know_is_not(string stage, string source) => Assert.Empty(Stages.BrokenIn(stage, source));

    private static string StageOf(string file) =>
        Path.GetRelativePath(Engine, file).Split(Path.DirectorySeparatorChar) is { Length: > 1 } parts ? parts[0] : Stages.Pipeline;

    private static string NamespaceOf(string file, string root, string name) =>
        Path.GetDirectoryName(Path.GetRelativePath(root, file)) is { Length: > 0 } folder ? $"{name}.{folder.Replace(Path.DirectorySeparatorChar, '.')}" : name;
}
