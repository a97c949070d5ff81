using System.Text.Json.Nodes;
using Matching.Api.Security;
using Matching.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Rights;

/// <summary>The table of what each role is told, whole: every field of every kind of thing × role × relation.</summary>
[Collection(RightsServer.Name)]
public sealed class OutputRightsTests(RightsServer server)
{
    // What nothing in the demonstration fills: no role is ever told anything.
    private static readonly HashSet<string> Unfilled =
    [
        "Candidate.eligibilityDecisions",
        "Candidate.geocodingPrecision", "Candidate.nearMisses", "Candidature.refusalReason", "Offer.nearMisses", "RankingModel.replaced",
        "RankingModel.obstacles", "RankingModel.trainerComparison",
    ];

    // Each reader's own: lists of what else they may see, names of people for an organisation, figures
    // without those of few people, a card without the names of administrators, what the reader may do, what employers are told of the past.
    private static readonly HashSet<string> ByReader =
    [
        "Candidate.namesakes", "Candidate.warnings", "Candidature.pseudonym", "Candidature.candidate", "Candidature.version",
        "Candidature.history", "Candidature.allowedMoves", "Offer.suggestedCandidates", "Offer.nearMisses",
        "Offer.compareCandidates", "Marche.offers", "Marche.obligations", "Marche.hours", "RankingModel.card",
    ];

    private Schema Schema => server.Services.GetRequiredService<Schema>();

    public static TheoryData<string> Kinds => ["Candidate", "Candidature", "Offer", "Marche", "Prescriber", "RankingModel"];

    [Fact]
    public async Task Every_field_has_one_line()
    {
        await server.ReadyClientAsync();
        var fields = OutputTypes().SelectMany(type => type.Fields.Select(field => (type.Name, Field: field.Name))).ToList();
        var lines = OutputRights.All.Select(right => right.Field).ToList();

        Assert.Equal(lines.Distinct().Count(), lines.Count);
        Assert.All(fields, field => Assert.True(
            OutputRights.Find(field.Name, field.Field) is not null,
            $"{field.Name}.{field.Field} has no line in src/Api/Security/OutputRights.cs: say there who is told it ('On' for a field of a thing, 'Parts' for a "
            + "type that is told with the field that leads to it), then write docs/rights.md anew as it says."));
        Assert.All(lines, line => Assert.Contains(fields, field => line == field.Name || line == $"{field.Name}.{field.Field}"));
        // A type has a line for all its fields or one for each.
        Assert.All(
            lines.Where(line => !line.Contains('.')), line => Assert.DoesNotContain(lines, other => other.StartsWith(line + ".", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Every_field_of_a_thing_is_told_to_whom_the_table_says_in_every_relation(string type)
    {
        var things = (await server.ThingsAsync()).All.Where(standing => standing.Type == type).ToList();
        var selection = Selections.Of((FieldsType)Schema.FindType(type)!);
        var compared = type == "Offer" ? ", $first: ID!, $second: ID!" : "";
        var asked = type == "RankingModel" ? $"rankingModel(id: $id) {selection}" : $"node(id: $id) {{ ... on {type} {selection} }}";
        var query = $"query ($id: ID!{compared}) {{ it: {asked} }}";
        var people = await PeopleAsync();
        var (faults, filled) = (new List<string>(), new HashSet<string>());
        var told = new Dictionary<(Guid, string), List<(Standing Standing, string Text)>>();
        foreach (var standing in things)
        {
            var answer = await server.AskAsync(standing.Token, query, new { id = standing.GlobalId, first = people[0], second = people[1] });
            foreach (var field in ((FieldsType)Schema.FindType(type)!).Fields)
            {
                var expected = OutputRights.Find(type, field.Name)!.ToldIn(standing.State)!.Of(standing.Asks.Role, standing.Relation);
                var (value, code) = (answer.Body["data"]?["it"]?[field.Name], CodeAt(answer, field.Name));
                var isThere = Selections.IsThere(value);
                var found = code switch
                {
                    null => isThere ? Answered.Told : Answered.Hidden,
                    "AUTH_NOT_AUTHORIZED" => Answered.Refused,
                    "AUTH_NOT_AUTHENTICATED" => Answered.NotSignedIn,
                    _ => Answered.Never,
                };
                if (found == Answered.Told) filled.Add($"{type}.{field.Name}");
                var mayBeEmpty = expected == Answered.Told && found == Answered.Hidden && answer.Body["data"]?["it"] is JsonObject;
                if (expected == Answered.Told && (found == Answered.Told || mayBeEmpty))
                {
                    if (!told.TryGetValue((standing.Id, field.Name), out var readers)) told[(standing.Id, field.Name)] = readers = [];
                    readers.Add((standing, isThere ? value!.ToJsonString() : ""));
                }
                else if (found != expected) faults.Add($"{standing}: {field.Name} is {found} ({code}), the table says {expected}");
            }
        }

        // Whoever is told is told the same, parts included.
        faults.AddRange(told.Where(field => !ByReader.Contains($"{type}.{field.Key.Item2}") && field.Value.Select(reader => reader.Text).Distinct().Count() > 1)
            .SelectMany(field => field.Value.Select(reader => $"{reader.Standing}: {field.Key.Item2} is told as {reader.Text}")));
        faults.AddRange(((FieldsType)Schema.FindType(type)!).Fields.Select(field => $"{type}.{field.Name}")
            .Where(field => !filled.Contains(field) && !Unfilled.Contains(field)).Select(field => $"{field} is filled for nobody"));
        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct()));
    }

    // Two people that the demonstration's prescripteur follows, to be compared.
    private async Task<IReadOnlyList<string>> PeopleAsync() =>
    [
        .. (await server.AskAsync(Role.Prescripteur, "{ candidates(first: 2) { nodes { id } } }")).Sound["candidates"]!["nodes"]!.AsArray()
            .Select(node => (string)node!["id"]!),
    ];

    private IEnumerable<FieldsType> OutputTypes() =>
        Schema.Types.OfType<ObjectType>().Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal));

    private static string? CodeAt(Answer answer, string field) => (string?)(answer.Body["errors"]?.AsArray() ?? [])
        .FirstOrDefault(error => error?["path"]?.AsArray() is { Count: > 1 } path && (string?)path[1] == field)?["extensions"]?["code"];
}
