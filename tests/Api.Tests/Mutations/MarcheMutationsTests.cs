using System.Text;
using System.Text.Json.Nodes;
using Matching.Api.Tests.Matches;
using Matching.Seed;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Mutations;

/// <summary>A floor from the facilitateur's wish to what each reader of the list is told.</summary>
[Trait(Demonstration.Trait, Demonstration.Name)]
public sealed class MarcheMutationsTests(DemoServer server, MarcheMutationsTests.FewPeople few)
    : IClassFixture<DemoServer>, IClassFixture<MarcheMutationsTests.FewPeople>
{
    private const string SetFloor = """
        mutation ($input: SetQpvListFloorInput!) { setQpvListFloor(input: $input) {
          marche { qpvListFloorPercent version }
          errors { __typename ... on Error { message } ... on InvalidInputError { code field value allowed } ... on VersionConflictError { currentVersion } }
        } }
        """;

    private const string Suggested = """
        query ($reference: String!) { offers(first: 1, where: { reference: { eq: $reference } }) { nodes { suggestedCandidates(first: 40) { nodes {
          rank score profile { pseudonym }
          listFloor { percent places moved missing }
          floorMove { from to reason { sentence(language: FR) english: sentence(language: EN) } }
        } } } } }
        """;

    [Fact]
    public async Task A_floor_moves_residents_up_says_so_in_both_languages_and_changes_no_score()
    {
        await ResetAsync();
        var without = await SuggestAsync(Role.Facilitateur);
        Assert.All(without, match => Assert.Null(match!["floorMove"] ?? match["listFloor"]));

        await SetAsync(99);
        var with = await SuggestAsync(Role.Facilitateur);

        var moved = with.Where(match => match!["floorMove"] is { } move && (int)move["to"]! < (int)move["from"]!).ToList();
        Assert.NotEmpty(moved);
        Assert.All(moved, match =>
        {
            var (from, to) = ((int)match!["floorMove"]!["from"]!, (int)match["floorMove"]!["to"]!);
            Assert.Equal((int)match["rank"]!, to);
            Assert.Equal(
                $"Remonté de la place {from} à la place {to}, son score restant le même : le marché demande au moins 99 % d’habitants de "
                + "quartiers prioritaires dans la liste.",
                Sentences.Plain((string)match["floorMove"]!["reason"]!["sentence"]!));
            Assert.Equal(
                $"Moved up from place {from} to place {to}, with the same score: the marché asks for at least 99% of residents of priority "
                + "districts in the list.",
                (string)match["floorMove"]!["reason"]!["english"]!);
        });
        var scores = without.ToDictionary(Pseudonym, match => (decimal)match!["score"]!);
        Assert.All(with.Where(match => scores.ContainsKey(Pseudonym(match))), match => Assert.Equal(scores[Pseudonym(match)], (decimal)match!["score"]!));
        Assert.All(with, match => Assert.Equal((99, 40), ((int)match!["listFloor"]!["percent"]!, (int)match["listFloor"]!["places"]!)));
        Assert.InRange((int)with[0]!["listFloor"]!["moved"]!, moved.Count, int.MaxValue);
    }

    [Fact]
    public async Task A_list_says_whether_its_floor_is_kept()
    {
        await ResetAsync();
        await SetAsync(1);
        // One resident in forty places is enough, and the candidate of the demonstration is one in every world.
        Assert.Equal(0, (int)(await SuggestAsync(Role.Facilitateur))[0]!["listFloor"]!["missing"]!);

        await SetAsync(99, few);
        // Of 60 people 29 % are residents, dealt and not drawn: at most 18 in every world, where forty places ask for more than 30.
        // A shorter list asks for a resident in nearly each of its places, and most people are none.
        Assert.InRange((int)(await SuggestAsync(Role.Facilitateur, few))[0]!["listFloor"]!["missing"]!, 1, 40);
    }

    [Fact]
    public async Task A_company_is_told_that_there_is_a_floor_and_not_whom_it_moved()
    {
        await ResetAsync();
        await SetAsync(99);

        var matches = await SuggestAsync(Role.Entreprise);

        Assert.NotEmpty(matches);
        Assert.All(matches, match =>
        {
            Assert.Null(match!["floorMove"]);
            Assert.Equal((99, null, null), ((int)match["listFloor"]!["percent"]!, (int?)match["listFloor"]!["moved"], (int?)match["listFloor"]!["missing"]));
        });
    }

    [Theory]
    [InlineData(Role.Prescripteur)]
    [InlineData(Role.Entreprise)]
    [InlineData(Role.Acheteur)]
    [InlineData(Role.Candidat)]
    [InlineData(Role.Administrateur)]
    [InlineData(Role.StructurePorteuse)]
    [InlineData(Role.Coordinateur)]
    public async Task Only_facilitateurs_set_floors(Role role)
    {
        var (id, version) = await MarcheAsync();

        var payload = (await AskAsync(role, id, version, 30)).Sound["setQpvListFloor"]!;

        Assert.Null(payload["marche"]);
        Assert.Equal("NotFoundError", (string)payload["errors"]![0]!["__typename"]!);
    }

    [Fact]
    public async Task Nobody_sets_a_floor_without_a_token()
    {
        var (id, version) = await MarcheAsync();

        Assert.Equal(["AUTH_NOT_AUTHENTICATED"], (await AskAsync(Role.Anonymous, id, version, 30)).Codes);
    }

    [Fact]
    public async Task A_facilitateur_finds_no_marche_of_another_desk()
    {
        await server.ReadyClientAsync();
        var marches = await server.Services.GetRequiredService<MarcheStore>().QueryAsync(
            Actor.System("test"), new(), (all, reading) => all.ToListAsync(reading), TestContext.Current.CancellationToken);
        var foreign = marches.First(marche => marche.DeskId is { } desk && desk != DemoActors.ClauseDeskId);
        var id = Convert.ToBase64String(Encoding.UTF8.GetBytes($"Marche:{foreign.Id.Value:N}"));

        var payload = (await AskAsync(Role.Facilitateur, id, foreign.Version, 30)).Sound["setQpvListFloor"]!;

        Assert.Equal("NotFoundError", (string)payload["errors"]![0]!["__typename"]!);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(-5)]
    public async Task A_floor_out_of_range_is_refused_with_the_range(int percent)
    {
        var (id, version) = await MarcheAsync();

        var error = (await AskAsync(Role.Facilitateur, id, version, percent)).Sound["setQpvListFloor"]!["errors"]![0]!;

        Assert.Equal(
            ("InvalidInputError", "marche.qpv-list-floor", "percent", percent.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ((string)error["__typename"]!, (string)error["code"]!, (string)error["field"]!, (string)error["value"]!));
        Assert.Contains("1", (string)error["message"]!, StringComparison.Ordinal);
        Assert.Contains("99", (string)error["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_floor_on_an_outdated_version_conflicts_and_changes_nothing()
    {
        var (id, version) = await MarcheAsync();

        var error = (await AskAsync(Role.Facilitateur, id, version - 1, 30)).Sound["setQpvListFloor"]!["errors"]![0]!;

        Assert.Equal(("VersionConflictError", version), ((string)error["__typename"]!, (long)error["currentVersion"]!));
        Assert.Equal((id, version), await MarcheAsync());
    }

    private async Task ResetAsync() => await SetAsync(null);

    private async Task SetAsync(int? percent, DemoServer? on = null)
    {
        var (id, version) = await MarcheAsync(on);
        var payload = (await AskAsync(Role.Facilitateur, id, version, percent, on)).Sound["setQpvListFloor"]!;
        Assert.Null(payload["errors"]);
        Assert.Equal(percent, (int?)payload["marche"]!["qpvListFloorPercent"]);
        await (on ?? server).CatchUpAsync();
    }

    private Task<Answer> AskAsync(Role role, string id, long version, int? percent, DemoServer? on = null) =>
        (on ?? server).AskAsync(role, SetFloor, new { input = new { id, version, percent } });

    private async Task<(string Id, long Version)> MarcheAsync(DemoServer? on = null)
    {
        var answer = await (on ?? server).AskAsync(
            Role.Facilitateur,
            "query ($r: String!) { offers(first: 1, where: { reference: { eq: $r } }) { nodes { marche { id version } } } }",
            new { r = DemoActors.OfferReference });
        var marche = answer.Sound["offers"]!["nodes"]![0]!["marche"]!;
        return ((string)marche["id"]!, (long)marche["version"]!);
    }

    private async Task<JsonArray> SuggestAsync(Role role, DemoServer? on = null)
    {
        var answer = await (on ?? server).AskAsync(role, Suggested, new { reference = DemoActors.OfferReference });
        return answer.Sound["offers"]!["nodes"]![0]!["suggestedCandidates"]!["nodes"]!.AsArray();
    }

    private static string Pseudonym(JsonNode? match) => (string)match!["profile"]!["pseudonym"]!;

    /// <summary>A demonstration with fewer residents than a high floor asks for, on any day.</summary>
    public sealed class FewPeople : DemoServer
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
        {
            ["Demo:Enabled"] = "true", ["Demo:Candidates"] = "60", ["Demo:Offers"] = "10", ["Demo:Train"] = "false",
        };
    }
}
