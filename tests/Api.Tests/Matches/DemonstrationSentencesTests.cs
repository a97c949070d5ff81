using System.Text.Json.Nodes;
using Matching.Api.Matches;

namespace Matching.Api.Tests.Matches;

/// <summary>All sentences of some 200 matches and their near misses, as a counsellor reads them.</summary>
[Trait(Demonstration.Trait, Demonstration.Name)]
public sealed class DemonstrationSentencesTests(LearnedDemoServer server) : IClassFixture<LearnedDemoServer>
{
    private const string Explained = """
        query ($language: Language!, $after: String) {
          offers(first: 1, after: $after, where: { status: { eq: PUBLISHED } }) { pageInfo { endCursor } nodes {
            suggestedCandidates(first: 20) { nodes { ...Why learned { contributions(first: 100) { sentence(language: $language) } } } }
            nearMisses(first: 10, blockers: 3) { ...Why }
          } }
        }
        fragment Why on CandidateMatch {
          parts { reason { values { kind } sentence(language: $language) } }
          blockers { reason { values { kind } sentence(language: $language) } }
        }
        """;

    private const string Judged = """
        query ($language: Language!) {
          candidates(first: 40) { nodes { eligibility { criteria { label(language: $language) source(language: $language) facts { sentence(language: $language) } } } } }
        }
        """;

    [Theory]
    [InlineData("FR")]
    [InlineData("EN")]
    public async Task Matches_and_near_misses_are_explained_in_plain_words(string code)
    {
        var language = Enum.Parse<ReaderLanguage>(code, ignoreCase: true);
        var said = (await ExplainedAsync(code)).SelectMany(SentencesIn).DistinctBy(one => one.Sentence).ToList();

        Assert.InRange(said.Count, 100, 100_000);
        Assert.All(said, one => Sentences.AssertSound(one.Sentence, language, one.HoldsFrenchNames));
    }

    [Theory]
    [InlineData("FR")]
    [InlineData("EN")]
    public async Task Verdicts_are_explained_in_plain_words(string code)
    {
        var language = Enum.Parse<ReaderLanguage>(code, ignoreCase: true);
        var answer = await server.AskAsync(Role.Facilitateur, Judged, new { language = code });
        var criteria = answer.Sound["candidates"]!["nodes"]!.AsArray().SelectMany(node => node!["eligibility"]!["criteria"]!.AsArray()).ToList();

        Assert.InRange(criteria.Count, 100, 100_000);
        // Sources are French texts, named as such in English too.
        Assert.All(criteria.Select(one => (string)one!["source"]!).Distinct(), source => Sentences.AssertSound(source, language, holdsFrenchNames: true));
        Assert.All(
            SentencesIn(answer.Sound).Select(one => one.Sentence).Concat(criteria.Select(one => (string)one!["label"]!)).Distinct(),
            text => Sentences.AssertSound(text, language));
    }

    [Fact]
    public async Task Nobody_is_told_the_same_thing_twice()
    {
        foreach (var match in (await ExplainedAsync("FR")).SelectMany(offer => offer["suggestedCandidates"]!["nodes"]!.AsArray()))
        {
            var openings = match!["blockers"]!.AsArray()
                .Select(blocker => ((string)blocker!["reason"]!["sentence"]!).Split(':')[0])
                .Where(opening => opening.StartsWith("Éligibilité", StringComparison.Ordinal))
                .ToList();
            // The clause's word and the carrier's are two.
            Assert.Equal(openings.Distinct(), openings);
            Assert.InRange(openings.Count, 0, 2);
        }
    }

    // Ten open offers, one a question: what one may cost is limited.
    private async Task<IReadOnlyList<JsonNode>> ExplainedAsync(string language)
    {
        var (offers, after) = (new List<JsonNode>(), (string?)null);
        for (var i = 0; i < 10; i++)
        {
            var page = (await server.AskAsync(Role.Facilitateur, Explained, new { language, after })).Sound["offers"]!;
            offers.AddRange(page["nodes"]!.AsArray().Select(node => node!));
            after = (string?)page["pageInfo"]!["endCursor"];
        }

        return offers;
    }

    private static IEnumerable<(string Sentence, bool HoldsFrenchNames)> SentencesIn(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(SentencesIn),
        JsonObject fields => fields.SelectMany(field => field.Key == "sentence"
            ? [((string)field.Value!, fields["values"] is JsonArray values && values.Any(value => (string)value!["kind"]! is "OCCUPATION" or "LICENCE"))]
            : SentencesIn(field.Value)),
        _ => [],
    };
}
