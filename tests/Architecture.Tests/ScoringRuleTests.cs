namespace Matching.Architecture.Tests;

/// <summary>One scoring rule, one file, one file of tests (docs/changing.md).</summary>
public sealed class ScoringRuleTests
{
    private const string Rules = "src/Matching/Rules/", Tests = "tests/Matching.Tests/Rules/";

    [Fact]
    public void Every_rule_has_tests_of_its_own()
    {
        var rules = Repository.Files("*Rule.cs", Rules).Where(file => !file.EndsWith("/IScoringRule.cs", StringComparison.Ordinal)).ToList();
        var tests = Repository.Files("*RuleTests.cs", Tests).ToHashSet();

        Assert.NotEmpty(rules);
        Assert.All(
            rules,
            rule => Assert.Contains(rule.Replace(Rules, Tests, StringComparison.Ordinal).Replace(".cs", "Tests.cs", StringComparison.Ordinal), tests));
    }
}
