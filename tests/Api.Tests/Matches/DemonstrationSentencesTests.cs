using System.Text.Json.Nodes;
using Matching.Domain;

namespace Matching.Api.Tests.Matches;

/// <summary>All sentences of some 200 matches and their near misses, as a counsellor reads them.</summary>
public sealed class DemonstrationSentencesTests(LearnedDemoServer server) : IClassFixture<LearnedDemoServer>
{
    private const string Explained = """
        query ($language: ReaderLanguage!) {
          offers(first: 12, where: { status: { eq: PUBLISHED } }) { nodes {
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
        query ($language: ReaderLanguage!) {
          candidates(first: 40) { nodes { eligibility { criteria { label(language: $language) source(language: $language) facts { sentence(language: $language) } } } } }
        }
        """;

    [Theory]
    [InlineData(ReaderLanguage.Fr)]
    [InlineData(ReaderLanguage.En)]
    public async Task Matches_and_near_misses_are_explained_in_plain_words(ReaderLanguage language)
    {
        var answer = await server.AskAsync(Role.Facilitateur, Explained, new { language = language.ToString().ToUpperInvariant() });
        var said = SentencesIn(answer.Sound).DistinctBy(one => one.Sentence).ToList();

        Assert.InRange(said.Count, 100, 100_000);
        Assert.All(said, one => Sentences.AssertSound(one.Sentence, language, one.HoldsFrenchNames));
    }

    [Theory]
    [InlineData(ReaderLanguage.Fr)]
    [InlineData(ReaderLanguage.En)]
    public async Task Verdicts_are_explained_in_plain_words(ReaderLanguage language)
    {
        var answer = await server.AskAsync(Role.Facilitateur, Judged, new { language = language.ToString().ToUpperInvariant() });
        var criteria = answer.Sound["candidates"]!["nodes"]!.AsArray().SelectMany(node => node!["eligibility"]!["criteria"]!.AsArray()).ToList();

        Assert.InRange(criteria.Count, 100, 100_000);
        // Sources are French texts, named as such in English too.
        Assert.All(criteria.Select(one => (string)one!["source"]!).Distinct(), source => Sentences.AssertSound(source, language, holdsFrenchNames: true));
        Assert.All(SentencesIn(answer.Sound).Select(one => one.Sentence).Concat(criteria.Select(one => (string)one!["label"]!)).Distinct(), text => Sentences.AssertSound(text, language));
    }

    [Fact]
    public async Task Nobody_is_told_the_same_thing_twice()
    {
        var answer = await server.AskAsync(Role.Facilitateur, Explained, new { language = "FR" });

        foreach (var match in answer.Sound["offers"]!["nodes"]!.AsArray().SelectMany(offer => offer!["suggestedCandidates"]!["nodes"]!.AsArray()))
        {
            var openings = match!["blockers"]!.AsArray().Select(blocker => ((string)blocker!["reason"]!["sentence"]!).Split(':')[0]).Where(opening => opening.StartsWith("Éligibilité", StringComparison.Ordinal)).ToList();
            Assert.InRange(openings.Count, 0, 1);
        }
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
