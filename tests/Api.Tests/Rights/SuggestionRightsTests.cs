using Matching.Api.Security;
using Matching.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Rights;

/// <summary>The same table where somebody is suggested: whole for those who may read files, in classes for employers, and to nobody else.</summary>
[Collection(RightsServer.Name)]
public sealed class SuggestionRightsTests(RightsServer server)
{
    [Theory]
    [InlineData("CandidateMatch", "")]
    [InlineData("CandidateProfile", "profile")]
    [InlineData("ListFloor", "listFloor")]
    public async Task Every_field_of_a_suggestion_is_told_to_whom_the_table_says_in_every_relation(string type, string within)
    {
        var offers = (await server.ThingsAsync()).All.Where(standing => standing is { Type: "Offer", State: 0 }).ToList();
        var fields = ((FieldsType)server.Services.GetRequiredService<Schema>().FindType(type)!).Fields;
        var selection = Selections.Of((FieldsType)server.Services.GetRequiredService<Schema>().FindType(type)!);
        if (within.Length > 0) selection = $"{{ {within} {selection} }}";
        var query = $"query ($id: ID!) {{ it: offer(id: $id) {{ suggestedCandidates(first: 50) {{ nodes {selection} }} }} }}";
        var (faults, told) = (new List<string>(), new HashSet<(Role, string)>());
        foreach (var standing in offers)
        {
            var answer = await server.AskAsync(standing.Token, query, new { id = standing.GlobalId });
            var nodes = answer.Body["data"]?["it"]?["suggestedCandidates"]?["nodes"]?.AsArray() ?? [];
            foreach (var field in fields)
            {
                var expected = OutputRights.Find(type, field.Name)!.ToldIn(0)!.Of(standing.Asks.Role, standing.Relation);
                var isTold = nodes.Any(node => Selections.IsThere((within.Length == 0 ? node : node![within])?[field.Name]));
                if (isTold) told.Add((standing.Asks.Role, field.Name));
                if (isTold && expected != Answered.Told) faults.Add($"{standing}: {field.Name} is told, the table says {expected}");
            }
        }

        // What anybody is told, each role is told somewhere that the table names with it; barriers and floors may touch nobody of a list.
        string[] rare =
        [
            "candidature", "floorMove", "leftOut", "blockers", "withheldRules", "licences", "availability", "level", "targetOccupations", "learned",
        ];
        faults.AddRange(
            from standing in offers
            from field in fields
            where !rare.Contains(field.Name)
                && OutputRights.Find(type, field.Name)!.ToldIn(0)!.Of(standing.Asks.Role, standing.Relation) == Answered.Told
                && !told.Contains((standing.Asks.Role, field.Name))
            select $"{standing.Asks.Role}: {field.Name} is told nowhere");
        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct()));
    }

    [Fact]
    public async Task Company_and_carrier_are_shown_one_list_under_names_of_their_own()
    {
        var own = (await server.ThingsAsync()).All.Where(standing => standing is { Type: "Offer", State: 0, Relation: Relation.Own }).ToList();
        var names = new List<IReadOnlyList<string>>();
        foreach (var standing in own.Where(standing => standing.Asks.IsEmployer))
        {
            var answer = await server.AskAsync(
                standing.Asks, "query ($id: ID!) { offer(id: $id) { suggestedCandidates(first: 50) { nodes { score profile { pseudonym } } } } }",
                new { id = standing.GlobalId });
            names.Add([.. answer.Sound["offer"]!["suggestedCandidates"]!["nodes"]!.AsArray().Select(node => (string)node!["profile"]!["pseudonym"]!)]);
        }

        Assert.Equal(2, names.Count);
        Assert.Equal(names[0].Count, names[1].Count);
        Assert.True(names[0].Count >= 25);
        Assert.Empty(names[0].Intersect(names[1]));
    }

    [Fact]
    public async Task Who_may_not_be_shown_suggestions_may_not_watch_them()
    {
        var rule = OutputRights.Find("Subscription", "matchesChanged")!.ToldIn(0)!;
        var faults = new List<string>();
        foreach (var standing in (await server.ThingsAsync()).All.Where(standing => standing is { Type: "Offer", State: 0 }))
        {
            var expected = rule.Of(standing.Asks.Role, standing.Relation) switch
            {
                Answered.NotSignedIn => "AUTH_NOT_AUTHENTICATED",
                Answered.Refused => "AUTH_NOT_AUTHORIZED",
                _ => null,
            };
            // A stream that is open tells nothing yet.
            if (expected is null) continue;
            var text = await server.StreamAsync(
                standing.Token, "subscription ($id: ID!) { matchesChanged(offerId: $id) { id } }", new { id = standing.GlobalId });
            if (!text.Contains(expected, StringComparison.Ordinal)) faults.Add($"{standing}: {text}");
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
