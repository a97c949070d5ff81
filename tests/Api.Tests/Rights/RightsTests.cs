using Matching.Seed;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Rights;

/// <summary>Who gets what: role × operation × ownership, asked over HTTP.</summary>
[Collection(Demonstration.Name)]
public sealed class RightsTests(DemoServer server)
{
    private const string Seen = "seen", Hidden = "hidden", NotSignedIn = "AUTH_NOT_AUTHENTICATED", NotAllowed = "AUTH_NOT_AUTHORIZED";

    /// <summary>Operation, then what each role gets: anonymous, prescripteur, entreprise, facilitateur, acheteur, candidat, administrateur, structure porteuse,
    /// coordinateur.</summary>
    private static readonly (string Name, string Query, string[] Expected)[] Table =
    [
        ("a published offer", "query ($offer: ID!) { it: offer(id: $offer) { title } }", [Seen, Seen, Seen, Seen, Seen, Seen, Seen, Seen, Seen]),
        (
            "a foreign draft",
            "query ($draft: ID!) { it: offer(id: $draft) { title } }",
            [Hidden, Hidden, Hidden, Hidden, Hidden, Hidden, Hidden, Hidden, Hidden]),
        (
            "the marché of the offer",
            "query ($marche: ID!) { it: marche(id: $marche) { title } }",
            [NotSignedIn, Seen, Seen, Seen, Seen, Hidden, Hidden, Hidden, Seen]),
        (
            "a foreign marché without published offers",
            "query ($foreignMarche: ID!) { it: marche(id: $foreignMarche) { title } }",
            [NotSignedIn, Hidden, Hidden, Hidden, Hidden, Hidden, Hidden, Hidden, Hidden]),
        ("an own file", "query ($own: ID!) { it: candidate(id: $own) { lastName } }", [NotSignedIn, Seen, Hidden, Seen, Hidden, Seen, Hidden, Hidden, Hidden]),
        (
            "a file of another structure and territory",
            "query ($foreign: ID!) { it: candidate(id: $foreign) { lastName } }",
            [NotSignedIn, Hidden, Hidden, Hidden, Hidden, Hidden, Hidden, Hidden, Hidden]),
        (
            "that file through node",
            "query ($foreign: ID!) { it: node(id: $foreign) { id } }",
            [Hidden, Hidden, Hidden, Hidden, Hidden, Hidden, Hidden, Hidden, Hidden]),
        (
            "a file that does not exist",
            "query ($nobody: ID!) { it: candidate(id: $nobody) { lastName } }",
            [NotSignedIn, Hidden, Hidden, Hidden, Hidden, Hidden, Hidden, Hidden, Hidden]),
        (
            "suggestions on the offer",
            "query ($offer: ID!) { offer(id: $offer) { it: suggestedCandidates(first: 1) { totalCount } } }",
            [NotSignedIn, Seen, Seen, Seen, NotAllowed, NotAllowed, NotAllowed, NotAllowed, NotAllowed]),
        (
            "suggestions on a company's foreign offer",
            "query ($foreignOffer: ID!) { offer(id: $foreignOffer) { it: suggestedCandidates(first: 1) { totalCount } } }",
            [NotSignedIn, Seen, NotAllowed, Seen, NotAllowed, NotAllowed, NotAllowed, NotAllowed, NotAllowed]),
        (
            "near misses",
            "query ($offer: ID!) { offer(id: $offer) { it: nearMisses(first: 1) { score } } }",
            [NotSignedIn, Seen, NotAllowed, Seen, NotAllowed, NotAllowed, NotAllowed, NotAllowed, NotAllowed]),
        ("communes", "{ it: communes(search: \"Toulouse\") { totalCount } }", [Seen, Seen, Seen, Seen, Seen, Seen, Seen, Seen, Seen]),
        ("weights", "{ it: ruleWeights { name } }", [NotSignedIn, Seen, Seen, Seen, Seen, Seen, Seen, Seen, Seen]),
        ("contractors", "{ it: contractors(first: 1) { totalCount } }", [NotSignedIn, Seen, Seen, Seen, Seen, Seen, Seen, Seen, Seen]),
        ("buyers", "{ it: buyers(first: 1) { totalCount } }", [NotSignedIn, Seen, Seen, Seen, Seen, Seen, Seen, Seen, Seen]),
        ("prescribers", "{ it: prescribers(first: 1) { totalCount } }", [NotSignedIn, Seen, Seen, Seen, Seen, Seen, Seen, Seen, Seen]),
        ("who I am", "{ it: me { role } }", [Seen, Seen, Seen, Seen, Seen, Seen, Seen, Seen, Seen]),
    ];

    private static readonly Role[] Roles =
    [
        Role.Anonymous, Role.Prescripteur, Role.Entreprise, Role.Facilitateur, Role.Acheteur, Role.Candidat, Role.Administrateur, Role.StructurePorteuse,
        Role.Coordinateur,
    ];

    public static TheoryData<string, Role, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, Role, string>();
            foreach (var (name, _, expected) in Table)
                foreach (var (role, outcome) in Roles.Zip(expected)) cases.Add(name, role, outcome);
            return cases;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task Each_role_gets_what_the_table_says(string operation, Role role, string expected)
    {
        var query = Table.Single(row => row.Name == operation).Query;
        var answer = await server.AskAsync(role, query, await IdsAsync());

        switch (expected)
        {
            case Seen:
                Assert.NotNull(It(answer));
                Assert.Empty(answer.Codes);
                break;
            case Hidden:
                Assert.Null(It(answer));
                Assert.Empty(answer.Codes);
                break;
            default:
                Assert.Equal([expected], answer.Codes);
                Assert.Null(It(answer));
                break;
        }
    }

    [Fact]
    public async Task A_list_holds_what_its_caller_may_see_and_counts_no_more()
    {
        var counts = new Dictionary<Role, int>();
        foreach (var role in Roles.Skip(1))
            counts[role] = (int)(await server.AskAsync(role, "{ candidates(first: 0) { totalCount } }")).Sound["candidates"]!["totalCount"]!;

        Assert.Equal(1, counts[Role.Candidat]);
        Role[] nobodys = [Role.Entreprise, Role.Acheteur, Role.Administrateur, Role.StructurePorteuse, Role.Coordinateur];
        Assert.All(nobodys, role => Assert.Equal(0, counts[role]));
        // Not how many the demonstration was made with: other tests register people in it.
        var everybody = await server.Services.GetRequiredService<CandidateStore>()
            .ListAsync(Actor.System("test"), new(), (all, cancel) => all.ToListAsync(cancel), all => all, TestContext.Current.CancellationToken);
        Assert.Equal(everybody.Count(candidate => candidate.PrescriberId == DemoActors.PrescriberId), counts[Role.Prescripteur]);
        Assert.InRange(counts[Role.Prescripteur], 2, everybody.Count - 1);
        Assert.InRange(counts[Role.Facilitateur], 2, everybody.Count - 1);
    }

    [Fact]
    public async Task An_unknown_and_a_foreign_id_are_answered_alike_to_the_byte()
    {
        var ids = await IdsAsync();
        var foreign = await server.AskAsync(
            Role.Prescripteur,
            "query ($id: ID!) { candidate(id: $id) { lastName } node(id: $id) { id } }",
            new { id = ids.foreign });
        var unknown = await server.AskAsync(
            Role.Prescripteur,
            "query ($id: ID!) { candidate(id: $id) { lastName } node(id: $id) { id } }",
            new { id = ids.nobody });

        Assert.Equal(unknown.Text, foreign.Text);
    }

    private static System.Text.Json.Nodes.JsonNode? It(Answer answer) =>
        answer.Body["data"] is not { } data ? null : data["it"] ?? data["offer"]?["it"];

    private async Task<Ids> IdsAsync()
    {
        await server.ReadyClientAsync();
        return await Ids.FindAsync(server.Services, TestContext.Current.CancellationToken);
    }
}
