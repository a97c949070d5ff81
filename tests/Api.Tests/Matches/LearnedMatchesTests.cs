using System.Text.Json.Nodes;
using Matching.Seed;

namespace Matching.Api.Tests.Matches;

[Trait(Demonstration.Trait, Demonstration.Name)]
public sealed class LearnedMatchesTests(LearnedDemoServer server) : IClassFixture<LearnedDemoServer>
{
    private const string Suggested = """
        query ($reference: String!, $first: Int!) {
          offers(first: 1, where: { reference: { eq: $reference } }) { nodes {
            suggestedCandidates(first: $first) { nodes {
              rank rankedBy rankedByModel score rulesPart learnedPart parts { rule points maximum } weights { name version } candidate { id } floorMove { from }
              learned {
                score base blend model rules { rule points }
                contributions(first: 100) { feature family value points sentence(language: FR) english: sentence(language: EN) }
              }
            } }
          } }
        }
        """;

    private const string Compared = """
        query ($reference: String!, $first: ID!, $second: ID!) {
          offers(first: 1, where: { reference: { eq: $reference } }) { nodes {
            compareCandidates(first: $first, second: $second) {
              comparedBy by first { ...Figures } second { ...Figures }
              differences { rule family first second by sentence(language: FR) english: sentence(language: EN) }
            }
          } }
        }
        fragment Figures on CandidateMatch { rank candidate { id } score rulesPart learnedPart parts { rule points maximum } learned { base } }
        """;

    private static readonly string ModelId = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"RankingModel:{LearnedDemoServer.Model.Id.Value:N}"));

    [Fact]
    public async Task Matches_say_that_a_model_placed_them_and_take_its_points_apart_exactly()
    {
        // Many: on some days both orders have the same people first.
        var matches = await SuggestAsync(Role.Facilitateur, first: 60);

        Assert.InRange(matches.Count, 30, 60);
        var byScore = matches.OrderBy(match => (int?)match!["floorMove"]?["from"] ?? (int)match["rank"]!).Select(match => (decimal)match!["score"]!).ToList();
        Assert.Equal(byScore.OrderDescending(), byScore);
        Assert.NotEqual(matches.Select(match => (decimal)match!["rulesPart"]!).OrderDescending(), matches.Select(match => (decimal)match!["rulesPart"]!));
        Assert.All(matches, match =>
        {
            var learned = match!["learned"]!;
            Assert.Equal(("MODEL", ModelId, "standard"), ((string)match["rankedBy"]!, (string)match["rankedByModel"]!, (string)match["weights"]!["name"]!));
            Assert.Equal(ModelId, (string)learned["model"]!);
            Assert.Equal(0.75m, (decimal)learned["blend"]!);
            Assert.Equal((decimal)match["score"]!, (decimal)match["rulesPart"]! + (decimal)match["learnedPart"]!);
            Assert.Equal((decimal)match["rulesPart"]!, Sum(match["parts"]!, "points"));
            Assert.Equal((decimal)match["learnedPart"]!, (decimal)learned["base"]! + Sum(learned["contributions"]!, "points"));
            // Deprecated, and still true.
            Assert.Equal((decimal)match["score"]!, (decimal)learned["score"]!);
            Assert.Equal(
                match["parts"]!.AsArray().Select(part => (decimal)part!["points"]!),
                learned["rules"]!.AsArray().Select(part => (decimal)part!["points"]!));
            Assert.All(learned["contributions"]!.AsArray(), one => Assert.NotEqual((string)one!["sentence"]!, (string)one["english"]!));
        });
        Assert.Contains(matches.SelectMany(match => match!["learned"]!["contributions"]!.AsArray()), one => (string)one!["family"]! == "JOURNEY");
    }

    [Fact]
    public async Task A_company_is_told_that_a_model_ordered_but_not_what_it_made_of_anybody()
    {
        var matches = await SuggestAsync(Role.Entreprise);

        Assert.NotEmpty(matches);
        Assert.All(matches, match => Assert.Equal(("MODEL", null), ((string)match!["rankedBy"]!, match["learned"])));
        // What it is shown holds nothing of the model, and adds up by itself.
        Assert.All(matches, match => Assert.Equal((0m, (decimal)match!["rulesPart"]!), ((decimal)match["learnedPart"]!, (decimal)match["score"]!)));
        Assert.All(matches, match => Assert.Equal((decimal)match!["score"]!, Sum(match["parts"]!, "points")));
    }

    [Fact]
    public async Task Comparing_two_candidates_tells_what_made_the_difference()
    {
        var matches = await SuggestAsync(Role.Facilitateur);
        var (best, last) = (Id(matches[0]!), Id(matches[^1]!));

        var compared = await CompareAsync(Role.Facilitateur, best, last);

        Assert.Equal("MODEL", (string)compared!["comparedBy"]!);
        Assert.Equal(best, (string)compared["first"]!["candidate"]!["id"]!);
        foreach (var (there, here) in new[] { (matches[0]!, compared["first"]!), (matches[^1]!, compared["second"]!) })
        {
            foreach (var figure in new[] { "score", "rulesPart", "learnedPart", "parts" })
            {
                Assert.Equal(there[figure]!.ToJsonString(), here[figure]!.ToJsonString());
            }
            Assert.Equal((decimal)there["learned"]!["base"]!, (decimal)here["learned"]!["base"]!);
        }

        Assert.Equal((decimal)matches[0]!["score"]! - (decimal)matches[^1]!["score"]!, (decimal)compared["by"]!);
        Assert.Equal((decimal)compared["by"]!, Sum(compared["differences"]!, "by"));
        Assert.NotEmpty(compared["differences"]!.AsArray());
        Assert.All(compared["differences"]!.AsArray(), one =>
        {
            Assert.Equal((decimal)one!["by"]!, (decimal)one["first"]! - (decimal)one["second"]!);
            Assert.Contains((decimal)one["by"]! > 0 ? "première" : "deuxième", (string)one["sentence"]!, StringComparison.Ordinal);
            Assert.Contains((decimal)one["by"]! > 0 ? "first" : "second", (string)one["english"]!, StringComparison.Ordinal);
            Assert.NotEqual(one["rule"] is null, one["family"] is null);
        });
    }

    [Fact]
    public async Task A_prescripteur_compares_people_of_the_own_structure_only()
    {
        var own = await SuggestAsync(Role.Prescripteur);
        var ids = own.Select(match => Id(match!)).ToHashSet();
        var other = (await SuggestAsync(Role.Facilitateur)).Select(match => Id(match!)).First(id => !ids.Contains(id));

        Assert.NotNull(await CompareAsync(Role.Prescripteur, Id(own[0]!), Id(own[1]!)));
        Assert.Null(await CompareAsync(Role.Prescripteur, Id(own[0]!), other));
    }

    [Fact]
    public async Task A_company_compares_nobody()
    {
        var matches = await SuggestAsync(Role.Facilitateur);

        var answer = await server.AskAsync(
            Role.Entreprise,
            Compared,
            new { reference = DemoActors.OfferReference, first = Id(matches[0]!), second = Id(matches[1]!) });

        Assert.Contains("Comparisons tell people's situations", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_contributions_are_refused()
    {
        var answer = await server.AskAsync(
            Role.Facilitateur,
            Suggested.Replace("first: 100", "first: 101", StringComparison.Ordinal),
            new { reference = DemoActors.OfferReference, first = 1 });

        Assert.Contains("The argument `first` is 101; allowed: 0 to 100.", answer.Text, StringComparison.Ordinal);
    }

    private async Task<JsonArray> SuggestAsync(Role role, int first = 20)
    {
        var answer = await server.AskAsync(role, Suggested, new { reference = DemoActors.OfferReference, first });
        return answer.Sound["offers"]!["nodes"]![0]!["suggestedCandidates"]!["nodes"]!.AsArray();
    }

    private async Task<JsonNode?> CompareAsync(Role role, string first, string second)
    {
        var answer = await server.AskAsync(role, Compared, new { reference = DemoActors.OfferReference, first, second });
        return answer.Sound["offers"]!["nodes"]![0]!["compareCandidates"];
    }

    private static string Id(JsonNode match) => (string)match["candidate"]!["id"]!;

    private static decimal Sum(JsonNode list, string field) => list.AsArray().Sum(one => (decimal)one![field]!);
}
