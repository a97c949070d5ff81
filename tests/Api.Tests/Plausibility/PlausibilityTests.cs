using System.Globalization;
using Matching.Api.Commands;
using Matching.Api.Terminal;
using Matching.Api.Tests.Matches;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Plausibility;

/// <summary>No list of the demonstration breaks a rule of plausibility, by the rules alone.</summary>
[Collection(Demonstration.Name)]
public sealed class PlausibilityTests(DemoServer server)
{
    [Fact]
    public async Task Nothing_on_the_demonstration_breaks_a_rule() => await DemonstrationLists.AssertSoundAsync(server);
}

/// <summary>The same with a model in use.</summary>
[Trait(Demonstration.Trait, Demonstration.Name)]
public sealed class LearnedPlausibilityTests(LearnedDemoServer server) : IClassFixture<LearnedDemoServer>
{
    [Fact]
    public async Task Nothing_on_the_demonstration_breaks_a_rule() => await DemonstrationLists.AssertSoundAsync(server);
}

/// <summary>What the rules say to a reader.</summary>
public sealed class PlausibilityWordsTests
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr"), English = CultureInfo.GetCultureInfo("en");

    public static TheoryData<string> Rules => [.. PlausibilityReport.RuleNames];

    [Theory, MemberData(nameof(Rules))]
    public void Every_rule_has_a_sentence_and_figures_in_both_languages(string rule)
    {
        Assert.NotEqual(PlausibilityWords.Text($"rule.{rule}", French), PlausibilityWords.Text($"rule.{rule}", English));
        Assert.Contains("{0}", PlausibilityWords.Text($"figures.{rule}", French), StringComparison.Ordinal);
        Assert.Contains("{0}", PlausibilityWords.Text($"figures.{rule}", English), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_term_among_the_figures_has_words()
    {
        var terms = Enum.GetNames<SuggestedListKind>().Select(name => $"list.{name}")
            .Concat(Enum.GetNames<OfferStatus>().Select(name => $"OfferStatus.{name}"))
            .Concat(Enum.GetNames<CandidateState>().Select(name => $"CandidateState.{name}"));

        Assert.All(terms, term => Assert.NotEqual("", PlausibilityWords.Text(term, French) + PlausibilityWords.Text(term, English)));
    }

    [Fact]
    public void The_page_lists_exactly_the_rules_in_their_words()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Matching.sln"))) root = root.Parent!;
        var rows = File.ReadLines(Path.Combine(root.FullName, "docs", "plausibility.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal));

        Assert.Equal(
            PlausibilityReport.RuleNames.Select(rule =>
                $"| `{rule}` | {PlausibilityWords.Text($"rule.{rule}", French)} | {PlausibilityWords.Text($"rule.{rule}", English)} |"),
            rows);
    }
}

/// <summary>What breaks a rule is told with offer, person, place and figures, and ends with 1.</summary>
public sealed class PlausibilityTableTests
{
    [Theory]
    [InlineData(
        true,
        "reach : Maçon (OFFRE-7), DOSSIER-3, place 2, liste de la personne : 25,4 km à vol d’oiseau, 12 km au plus",
        "contract-wanted : Maçon (OFFRE-7), DOSSIER-3, place 1, liste de l’offre : contrat : CTT",
        "2 places enfreignent une règle.")]
    [InlineData(
        false,
        "reach: Maçon (OFFRE-7), DOSSIER-3, place 2, list of the person: 25.4 km as the crow flies, 12 km at most",
        "contract-wanted: Maçon (OFFRE-7), DOSSIER-3, place 1, list of the offer: contract: CTT",
        "2 places break a rule.")]
    public async Task Every_place_that_breaks_a_rule_is_a_line(bool isFrench, string reach, string contract, string sum)
    {
        var output = new StringWriter();
        var report = new PlausibilityReport(new(2026, 12, 1), 3, 40, [new("contract-wanted", 100, 1), new("reach", 120, 1)],
        [
            Broken("contract-wanted", SuggestedListKind.People, 1, ContractType.Ctt), Broken("reach", SuggestedListKind.Offers, 2, 25.4, 12.0),
        ]);

        await new PlausibilityTable(new(output, TextWriter.Null, new(isFrench ? Language.FrenchOnly : Language.EnglishOnly), null)).WriteAsync(report);
        var lines = output.ToString().Split(Environment.NewLine);

        Assert.Equal(contract[..26], lines[0][..26]);
        Assert.Equal(reach, lines[1]);
        Assert.Contains(sum, lines);
        Assert.Contains(lines, line => System.Text.RegularExpressions.Regex.IsMatch(line, "^reach +120 +1$"));
        Assert.Equal((1, 0), (PlausibilityTable.ExitCodeOf(report), PlausibilityTable.ExitCodeOf(report with { Broken = [] })));
    }

    private static Implausibility Broken(string rule, SuggestedListKind list, int rank, params object[] figures) =>
        new(rule, list, new(Guid.Empty), "Maçon", "OFFRE-7", new(Guid.Empty), "DOSSIER-3", rank, figures);
}

file static class DemonstrationLists
{
    public static async Task AssertSoundAsync(DemoServer server)
    {
        await server.ReadyClientAsync();
        await server.CatchUpAsync();
        var report = await server.Services.GetRequiredService<PlausibilityCheck>().RunAsync(null, TestContext.Current.CancellationToken);

        Assert.Equal(
            [],
            report.Broken.Select(broken =>
                $"{broken.Rule}: {broken.OfferReference} {broken.PersonReference} {broken.List} {broken.Rank}: {string.Join(' ', broken.Figures)}"));
        // A check that looked at nothing would prove nothing.
        Assert.True(report.Offers > 5 && report.People > 150);
        Assert.All(
            ["reach", "order", "range", "looking", "misfit", "level-held"],
            rule => Assert.True(report.Rules.Single(tally => tally.Rule == rule).Checked > 0, rule));
    }
}
