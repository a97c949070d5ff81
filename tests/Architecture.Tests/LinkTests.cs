using Matching.Architecture.Tests.Rules;

namespace Matching.Architecture.Tests;

public sealed class LinkTests
{
    public static TheoryData<string> Pages => [.. Repository.Files("*.md")];

    [Theory, MemberData(nameof(Pages))]
    public void Every_link_leads_somewhere(string page) => Assert.Empty(Links.Broken(page, Repository.Read(page), ReadOrNull));

    [Fact]
    public void The_pages_a_newcomer_opens_first_are_there() =>
        Assert.Superset(new HashSet<string> { "README.md", "ARCHITECTURE.md" }, Repository.Files("*.md").ToHashSet());

    // ---- the rule can fail

    [Theory]
    [InlineData("see [there](gone.md)", "gone.md")]
    [InlineData("see [there](../outside.md)", "../outside.md")]
    [InlineData("see [there](#nowhere)", "#nowhere")]
    [InlineData("see [there](b.md#nowhere)", "b.md#nowhere")]
    public void A_dead_link_is_found(string markdown, string target) => Assert.Equal([target], Links.Broken("docs/a.md", "# Here\n" + markdown, Sample));

    [Theory]
    [InlineData("[b](b.md), [c](/docs/b.md), [d](../docs/b.md#two-words), [e](#here), [f](.)")]
    [InlineData("[web](https://example.org/gone), [mail](mailto:a@example.org)")]
    [InlineData("`[code](gone.md)`")]
    [InlineData("```\n[code](gone.md)\n```")]
    public void A_living_link_and_code_are_not(string markdown) => Assert.Empty(Links.Broken("docs/a.md", "# Here\n" + markdown, Sample));

    private static string? Sample(string file) => file switch
    {
        "docs/b.md" => "# B\n## Two words!",
        "docs" => "",
        _ => null,
    };

    private static string? ReadOrNull(string file)
    {
        var path = Path.Combine(Repository.Root, file);
        if (Directory.Exists(path)) return "";
        return File.Exists(path) ? File.ReadAllText(path) : null;
    }
}
