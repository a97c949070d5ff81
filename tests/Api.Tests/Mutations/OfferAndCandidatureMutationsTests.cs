using System.Text.Json;
using Matching.Seed;

namespace Matching.Api.Tests.Mutations;

[Collection(Demonstration.Name)]
public sealed class OfferAndCandidatureMutationsTests(DemoServer server)
{
    [Fact]
    public async Task An_offer_is_suspended_published_again_and_withdrawn_and_then_moves_no_more()
    {
        var offer = (await MovableOffersAsync()).First();
        var (id, version) = ((string)offer["id"]!, (long)offer["version"]!);

        version = await MoveAsync("suspendOffer", id, version, "SUSPENDED");
        version = await MoveAsync("publishOffer", id, version, "PUBLISHED");
        version = await MoveAsync("withdrawOffer", id, version, "CANCELLED");
        var refused = await server.AskAsync(Role.Facilitateur, Mutation("publishOffer"), new { input = new { id, version } });

        var error = refused.Sound["publishOffer"]!["errors"]![0]!;
        Assert.Equal("InvalidInputError", (string)error["__typename"]!);
        Assert.Equal("offer.transition", (string)error["code"]!);
    }

    [Fact]
    public async Task The_level_that_an_offer_asks_for_is_set_and_may_be_needed()
    {
        var offer = (await MovableOffersAsync()).Last();
        var (id, version) = ((string)offer["id"]!, (long)offer["version"]!);

        foreach (var (level, isMandatory) in new[] { ("LEVEL4", true), ("LEVEL3", false) })
        {
            var answer = (await server.AskAsync(Role.Facilitateur, """
                mutation ($input: SetMinimumLevelInput!) { setMinimumLevel(input: $input) { offer { version minimumLevel isMinimumLevelMandatory } errors { ... on Error { message } } } }
                """, new { input = new { id, version, level, isMandatory } })).Sound["setMinimumLevel"]!;

            Assert.Null(answer["errors"]);
            Assert.Equal((level, isMandatory), ((string)answer["offer"]!["minimumLevel"]!, (bool)answer["offer"]!["isMinimumLevelMandatory"]!));
            version = (long)answer["offer"]!["version"]!;
        }
    }

    [Fact]
    public async Task A_foreign_offer_cannot_be_moved()
    {
        var offer = await DemoOfferAsync("id version");
        var answer = await server.AskAsync(
            Role.Prescripteur,
            Mutation("suspendOffer"),
            new { input = new { id = (string)offer["id"]!, version = (long)offer["version"]! } });

        Assert.Equal("NotFoundError", (string)answer.Sound["suspendOffer"]!["errors"]![0]!["__typename"]!);
    }

    [Fact]
    public async Task Mutations_need_a_token()
    {
        var answer = await server.AskAsync(
            Role.Anonymous,
            Mutation("suspendOffer"),
            new { input = new { id = "T2ZmZXI6MDAwMDAwMDAwMDAwODAwMDgwMDAwMDAwMDAwMGRlMDE=", version = 1 } });

        Assert.Equal(["AUTH_NOT_AUTHENTICATED"], answer.Codes);
    }

    [Fact]
    public async Task A_company_knows_the_name_only_after_it_accepted_the_introduction()
    {
        var suggested = await DemoOfferAsync("id suggestedCandidates(first: 100) { nodes { candidate { id lastName } } }");
        var offerId = (string)suggested["id"]!;
        var candidature = await ProposeStrangerAsync(
            offerId,
            suggested["suggestedCandidates"]!["nodes"]!.AsArray().Select(node => (string)node!["candidate"]!["id"]!));

        var before = await SeenByCompanyAsync((string)candidature["id"]!);
        Assert.Null(before["candidate"]);
        Assert.Null((string?)before["message"]);
        Assert.StartsWith("P-", (string)before["pseudonym"]!, StringComparison.Ordinal);

        var accepted = (await server.AskAsync(Role.Entreprise, """
            mutation ($input: AcceptIntroductionInput!) { acceptIntroduction(input: $input) { candidature { state introductionAcceptedAt } errors { ... on Error { message } } } }
            """, new { input = new { id = (string)candidature["id"]!, version = (long)candidature["version"]! } })).Sound["acceptIntroduction"]!;
        Assert.Null(accepted["errors"]);
        Assert.Equal("PROCESSING", (string)accepted["candidature"]!["state"]!);

        var after = await SeenByCompanyAsync((string)candidature["id"]!);
        Assert.NotEmpty((string)after["candidate"]!["lastName"]!);
        Assert.Empty(after["candidate"]!["statuses"]!.AsArray());
        Assert.Null(after["candidate"]!["barriers"]);
        Assert.Equal("Bonne volonté", (string)after["message"]!);
    }

    [Fact]
    public async Task Nobody_is_proposed_twice_on_one_offer()
    {
        var suggested = await DemoOfferAsync("id suggestedCandidates(first: 100) { nodes { candidate { id } } }");
        var ids = suggested["suggestedCandidates"]!["nodes"]!.AsArray().Select(node => (string)node!["candidate"]!["id"]!).Reverse().ToList();
        var first = await ProposeFirstFreeAsync((string)suggested["id"]!, ids);
        var again = await ProposeAsync((string)suggested["id"]!, (string)first["candidature"]!["candidate"]!["id"]!);

        Assert.Equal("candidature.pending", (string)again["errors"]![0]!["code"]!);
    }

    [Fact]
    public async Task An_administrator_changes_weights_and_answers_name_them()
    {
        const string define = """
            mutation ($input: DefineRuleWeightsInput!) { defineRuleWeights(input: $input) { ruleWeights { name version rules { rule points } } errors { __typename ... on InvalidInputError { code field } ... on VersionConflictError { currentVersion } } } }
            """;
        // Points of its own for each rule, so that none can land at another.
        object Input(int version, decimal occupation, decimal neutral = 0.5m)
        {
            var input = new Dictionary<string, object>
            {
                ["name"] = "essai",
                ["version"] = version,
                ["validFrom"] = "2099-01-01",
                ["neutralShare"] = neutral,
                ["assumedAcceptedMinutes"] = 45,
            };
            foreach (var rule in Enum.GetValues<RuleKind>())
            {
                input[JsonNamingPolicy.CamelCase.ConvertName(rule.ToString())] = rule == RuleKind.Occupation ? occupation : (int)rule;
            }
            return new { input };
        }

        Assert.Equal(
            "NotFoundError",
            (string)(await server.AskAsync(Role.Facilitateur, define, Input(1, 40))).Sound["defineRuleWeights"]!["errors"]![0]!["__typename"]!);
        Assert.Equal(
            "weights.neutral-share",
            (string)(await server.AskAsync(Role.Administrateur, define, Input(1, 40, 1m))).Sound["defineRuleWeights"]!["errors"]![0]!["code"]!);
        var written = (await server.AskAsync(Role.Administrateur, define, Input(1, 40.125m))).Sound["defineRuleWeights"]!;
        Assert.Null(written["errors"]);
        Assert.Equal(
            [40.125m, .. Enum.GetValues<RuleKind>().Skip(1).Select(rule => (decimal)(int)rule)],
            written["ruleWeights"]!["rules"]!.AsArray().Select(rule => (decimal)rule!["points"]!));
        Assert.Equal(1, (int)(await server.AskAsync(Role.Administrateur, define, Input(1, 41))).Sound["defineRuleWeights"]!["errors"]![0]!["currentVersion"]!);
        var read = await server.AskAsync(Role.Facilitateur, "{ ruleWeights(name: \"essai\", version: 1) { author neutralShare } }");
        Assert.Equal("demo-administrateur", (string)read.Sound["ruleWeights"]!["author"]!);
    }

    private static string Mutation(string name) =>
        $$"""
        mutation ($input: {{char.ToUpperInvariant(name[0])}}{{name[1..]}}Input!) { {{name}}(input: $input) { offer { status version } errors { __typename ... on Error { message } ... on InvalidInputError { code } } } }
        """;

    private async Task<long> MoveAsync(string mutation, string id, long version, string expected)
    {
        var payload = (await server.AskAsync(Role.Facilitateur, Mutation(mutation), new { input = new { id, version } })).Sound[mutation]!;
        Assert.Null(payload["errors"]);
        Assert.Equal(expected, (string)payload["offer"]!["status"]!);
        return (long)payload["offer"]!["version"]!;
    }

    private async Task<System.Text.Json.Nodes.JsonNode> ProposeFirstFreeAsync(string offerId, IEnumerable<string> candidates)
    {
        foreach (var candidate in candidates)
            if (await ProposeAsync(offerId, candidate) is { } proposed && proposed["candidature"] is not null) return proposed;
        throw new InvalidOperationException("Everybody suggested is proposed already.");
    }

    // The demonstration has a past: some people are known to the company already.
    private async Task<System.Text.Json.Nodes.JsonNode> ProposeStrangerAsync(string offerId, IEnumerable<string> candidates)
    {
        // The demonstration's own candidat stays a stranger for the tests of rights.
        var own = (string)(await server.AskAsync(Role.Candidat, "{ me { candidate { id } } }")).Sound["me"]!["candidate"]!["id"]!;
        foreach (var candidate in candidates.Where(candidate => candidate != own))
            if ((await ProposeAsync(offerId, candidate))["candidature"] is { } candidature
                && (await SeenByCompanyAsync((string)candidature["id"]!))["candidate"] is null) return candidature;
        throw new InvalidOperationException("The company knows everybody suggested.");
    }

    private async Task<System.Text.Json.Nodes.JsonNode> ProposeAsync(string offerId, string candidateId)
    {
        var input = new { offerId, candidateId, message = "Bonne volonté", consentMeans = "TELEPHONE", idempotencyKey = Guid.NewGuid().ToString("N") };
        var answer = await server.AskAsync(Role.Prescripteur, """
            mutation ($input: ProposeCandidateInput!) { proposeCandidate(input: $input) { candidature { id version candidate { id } } errors { __typename ... on InvalidInputError { code field } } } }
            """, new { input });
        return answer.Sound["proposeCandidate"]!;
    }

    private async Task<System.Text.Json.Nodes.JsonNode> SeenByCompanyAsync(string id)
    {
        var answer = await server.AskAsync(
            Role.Entreprise,
            "query ($id: ID!) { node(id: $id) { ... on Candidature { pseudonym message candidate { lastName barriers statuses { status } } } } }",
            new { id });
        return answer.Sound["node"]!;
    }

    // Published offers of a marché, but for the one that other tests look at.
    private async Task<IEnumerable<System.Text.Json.Nodes.JsonNode>> MovableOffersAsync()
    {
        var answer = await server.AskAsync(
            Role.Facilitateur, "{ offers(first: 100, where: { status: { eq: PUBLISHED } }) { nodes { id version reference marche { id } } } }");
        return answer.Sound["offers"]!["nodes"]!.AsArray()
            .Select(node => node!)
            .Where(node => node["marche"] is not null && (string?)node["reference"] != DemoActors.OfferReference);
    }

    private async Task<System.Text.Json.Nodes.JsonNode> DemoOfferAsync(string fields)
    {
        var answer = await server.AskAsync(
            Role.Prescripteur,
            $"query ($r: String!) {{ offers(first: 1, where: {{ reference: {{ eq: $r }} }}) {{ nodes {{ {fields} }} }} }}",
            new { r = DemoActors.OfferReference });
        return answer.Sound["offers"]!["nodes"]![0]!;
    }
}
