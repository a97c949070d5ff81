using System.Text.Json.Nodes;
using Matching.Api.Security;
using Matching.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Rights;

/// <summary>
/// What the table hides is told by no list, count, cursor or error either: each thing that is hidden from a role is looked for in every way
/// there is.
/// </summary>
[Collection(RightsServer.Name)]
public sealed class ProbeTests(RightsServer server)
{
    private static readonly (string Type, string List)[] Lists = [("Candidate", "candidates"), ("Offer", "offers"), ("Marche", "marches")];

    private Schema Schema => server.Services.GetRequiredService<Schema>();

    public static TheoryData<string, string> Kinds => [.. Lists.Select(list => new TheoryDataRow<string, string>(list.Type, list.List))];

    [Theory, MemberData(nameof(Kinds))]
    public async Task Filtering_by_what_a_hidden_thing_holds_finds_and_counts_only_what_is_seen(string type, string list)
    {
        var filters = ((InputObjectType)Schema.FindType($"{type}FilterInput")!).Fields.Where(field => field.Name is not ("and" or "or")).ToList();
        var asked = 0;
        foreach (var (hidden, values) in await HiddenAsync(type, filters.Select(field => field.Name)))
            foreach (var filter in filters)
            {
                if (values[filter.Name] is not { } value) continue;
                var answer = await server.AskAsync(
                    hidden.Token,
                    $"query ($where: {type}FilterInput) {{ it: {list}(where: $where, first: 100) {{ totalCount nodes {{ id }} }} }}",
                    new { where = new JsonObject { [filter.Name] = new JsonObject { ["eq"] = value.DeepClone() } } });
                AssertTellsNothing(hidden, answer, $"where {filter.Name}");
                asked++;
            }

        Assert.True(asked > 50, $"{asked}");
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task No_order_search_or_place_brings_a_hidden_thing_into_a_list(string type, string list)
    {
        var orders = ((InputObjectType)Schema.FindType($"{type}SortInput")!).Fields.Select(field => field.Name).ToList();
        var title = type == "Candidate" ? "lastName" : "reference";
        foreach (var (hidden, values) in await HiddenAsync(type, [title]))
        {
            foreach (var order in orders)
                foreach (var direction in new[] { "ASC", "DESC" })
                    AssertTellsNothing(
                        hidden,
                        await server.AskAsync(
                            hidden.Token,
                            $"{{ it: {list}(order: [{{ {order}: {direction} }}], first: 100) {{ totalCount nodes {{ id }} pageInfo {{ endCursor }} }} }}"),
                        $"order {order}");
            AssertTellsNothing(
                hidden,
                await server.AskAsync(
                    hidden.Token, $"query ($search: String) {{ it: {list}(search: $search, first: 100) {{ totalCount nodes {{ id }} }} }}",
                    new { search = (string?)values[title] }),
                "search");
            AssertTellsNothing(
                hidden,
                await server.AskAsync(hidden.Token, $"{{ it: {list}(department: \"69\", first: 100) {{ totalCount nodes {{ id }} }} }}"),
                "department");
        }
    }

    [Fact]
    public async Task A_hidden_thing_and_one_that_is_not_there_are_answered_alike_to_the_byte()
    {
        var things = (await server.ThingsAsync()).All.Where(standing => standing.Type != "RankingModel");
        foreach (var standing in things.Where(IsHidden))
        {
            var absent = standing with { Id = new Guid("00000000-0000-7000-8000-00000000dead") };
            const string Query = "query ($id: ID!, $ids: [ID!]!) { node(id: $id) { __typename id } nodes(ids: $ids) { __typename id } }";
            var (one, other) = (
                await server.AskAsync(standing.Token, Query, new { id = standing.GlobalId, ids = new[] { standing.GlobalId } }),
                await server.AskAsync(standing.Token, Query, new { id = absent.GlobalId, ids = new[] { absent.GlobalId } }));
            Assert.True(one.Text == other.Text, $"{standing}: {one.Text}");
        }
    }

    [Fact]
    public async Task Candidatures_are_found_by_no_hidden_offer_or_person()
    {
        var things = (await server.ThingsAsync()).All;
        foreach (var hidden in things.Where(standing => standing.Type is "Candidate" && IsHidden(standing) && standing.Token is not null))
        {
            var answer = await server.AskAsync(
                hidden.Token, "query ($id: ID!) { it: candidatures(candidateId: $id, first: 100) { totalCount nodes { id candidate { id } } } }",
                new { id = hidden.GlobalId });
            var nodes = answer.Sound["it"]!["nodes"]!.AsArray();
            Assert.Equal(nodes.Count, (int)answer.Sound["it"]!["totalCount"]!);
            // An employer may see that somebody is a candidate, and not who.
            Assert.All(nodes, node => Assert.Null(node!["candidate"]));
            if (!hidden.Asks.IsEmployer) Assert.Empty(nodes);
        }
    }

    private static bool IsHidden(Standing standing) =>
        OutputRights.Find(standing.Type, "id")!.ToldIn(standing.State)!.Of(standing.Asks.Role, standing.Relation) == Answered.Hidden;

    // Each hidden thing with what somebody who sees it is told of it.
    private async Task<IReadOnlyList<(Standing Hidden, JsonNode Values)>> HiddenAsync(string type, IEnumerable<string> fields)
    {
        var things = (await server.ThingsAsync()).All.Where(standing => standing.Type == type).ToList();
        var query = $"query ($id: ID!) {{ it: node(id: $id) {{ ... on {type} {{ id {string.Join(' ', fields)} }} }} }}";
        var values = new Dictionary<Guid, JsonNode?>();
        foreach (var id in things.Select(standing => standing.Id).Distinct())
        {
            var seer = things.Find(standing => standing.Id == id && !IsHidden(standing) && !standing.Asks.IsEmployer);
            values[id] = seer is null ? null : (await server.AskAsync(seer.Token, query, new { id = seer.GlobalId })).Sound["it"];
        }

        return [.. things.Where(standing => IsHidden(standing) && values[standing.Id] is not null).Select(standing => (standing, values[standing.Id]!))];
    }

    private static void AssertTellsNothing(Standing hidden, Answer answer, string how)
    {
        // Without an account there is no list of files and marchés at all.
        if (answer.Codes.SequenceEqual(["AUTH_NOT_AUTHENTICATED"])) return;
        var page = answer.Sound["it"]!;
        var shown = page["nodes"]!.AsArray().Select(node => (string)node!["id"]!).ToList();
        Assert.False(shown.Contains(hidden.GlobalId), $"{hidden}, {how}: it is in the list");
        if (shown.Count < 100) Assert.True((int)page["totalCount"]! == shown.Count, $"{hidden}, {how}: {page["totalCount"]} counted, {shown.Count} shown");
        if (hidden.Type == "Candidate" && hidden.Asks.Role is not (Role.Prescripteur or Role.Facilitateur or Role.Candidat))
            Assert.True(shown.Count == 0, $"{hidden}, {how}: {shown.Count} shown");
    }
}
