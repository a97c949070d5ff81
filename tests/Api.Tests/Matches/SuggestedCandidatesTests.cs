using Matching.Seed;

namespace Matching.Api.Tests.Matches;

[Collection(Demonstration.Name)]
public sealed class SuggestedCandidatesTests(DemoServer server)
{
    private const string Top20 = """
        query ($reference: String!, $first: Int!, $after: String) {
          offers(first: 1, where: { reference: { eq: $reference } }) { nodes {
            title
            suggestedCandidates(first: $first, after: $after) {
              totalCount pageInfo { hasNextPage endCursor }
              nodes {
                rank score rankedBy eligibility ruleSetVersion indexVersion weights { name version } withheldRules
                parts { rule points maximum status reason { code sentence(language: FR) english: sentence(language: EN) } }
                blockers { effect reason { code sentence } }
                travel { means minutes distanceKm isEstimated }
                verdict { outcome ruleSetVersion criteria { criterion state } }
                profile { pseudonym department }
                candidate { id lastName }
              } } } } }
        """;

    [Fact]
    public async Task The_top_20_of_the_demonstrations_offer_are_ranked_and_each_score_is_the_sum_of_its_parts()
    {
        var list = await SuggestAsync(Role.Facilitateur, 20);
        var matches = list["nodes"]!.AsArray();

        Assert.Equal(20, matches.Count);
        Assert.Equal(Enumerable.Range(1, 20), matches.Select(match => (int)match!["rank"]!));
        Assert.Equal(matches.Select(match => (decimal)match!["score"]!).OrderDescending(), matches.Select(match => (decimal)match!["score"]!));
        Assert.All(matches, match =>
        {
            Assert.Equal((decimal)match!["score"]!, match["parts"]!.AsArray().Sum(part => (decimal)part!["points"]!));
            Assert.Equal(Enum.GetValues<RuleKind>().Length, match["parts"]!.AsArray().Count);
            Assert.All(match["parts"]!.AsArray(), part =>
            {
                Assert.InRange((decimal)part!["points"]!, 0m, (decimal)part["maximum"]!);
                Assert.NotEmpty((string)part["reason"]!["sentence"]!);
                Assert.NotEqual((string)part["reason"]!["sentence"]!, (string)part["reason"]!["english"]!);
            });
            Assert.Equal("RULES", (string)match["rankedBy"]!);
            Assert.Equal("standard", (string)match["weights"]!["name"]!);
            Assert.NotEqual("NOT_ELIGIBLE", (string)match["eligibility"]!);
            Assert.NotNull(match["candidate"]);
            Assert.Equal((string)match["eligibility"]!, (string)match["verdict"]!["outcome"]!);
            Assert.Equal((string)match["ruleSetVersion"]!, (string)match["verdict"]!["ruleSetVersion"]!);
            Assert.Empty(match["withheldRules"]!.AsArray());
        });
    }

    [Fact]
    public async Task Pages_continue_where_the_last_one_ended()
    {
        var whole = (await SuggestAsync(Role.Facilitateur, 10))["nodes"]!.AsArray().Select(match => (string)match!["profile"]!["pseudonym"]!).ToList();
        var start = await SuggestAsync(Role.Facilitateur, 4);
        var rest = await SuggestAsync(Role.Facilitateur, 6, (string)start["pageInfo"]!["endCursor"]!);

        var paged = start["nodes"]!.AsArray().Concat(rest["nodes"]!.AsArray()).Select(match => (string)match!["profile"]!["pseudonym"]!);
        Assert.Equal(whole, paged);
    }

    [Fact]
    public async Task A_prescripteur_is_shown_people_of_the_own_structure_only()
    {
        var list = await SuggestAsync(Role.Prescripteur, 50);
        var own = await AllCandidatesAsync(Role.Prescripteur);

        Assert.NotEmpty(list["nodes"]!.AsArray());
        Assert.All(list["nodes"]!.AsArray(), match => Assert.Contains((string)match!["candidate"]!["id"]!, own));
        Assert.True((int)list["totalCount"]! < (int)(await SuggestAsync(Role.Facilitateur, 1))["totalCount"]!);
    }

    private async Task<HashSet<string>> AllCandidatesAsync(Role role)
    {
        var ids = new HashSet<string>();
        for (string? after = null; ;)
        {
            var answer = await server.AskAsync(
                role,
                "query Next($after: String) { candidates(first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }",
                new { after });
            var page = answer.Sound["candidates"]!;
            ids.UnionWith(page["nodes"]!.AsArray().Select(node => (string)node!["id"]!));
            if (!(bool)page["pageInfo"]!["hasNextPage"]!) return ids;
            after = (string)page["pageInfo"]!["endCursor"]!;
        }
    }

    [Fact]
    public async Task A_company_is_shown_pseudonyms_and_nothing_that_tells_a_situation()
    {
        var answer = await server.AskAsync(Role.Entreprise, Top20, new { reference = DemoActors.OfferReference, first = 50 });
        var matches = answer.Sound["offers"]!["nodes"]![0]!["suggestedCandidates"]!["nodes"]!.AsArray();
        var files = await server.AskAsync(
            Role.Facilitateur, "{ candidates(first: 100) { nodes { id lastName firstName street birthDate email phone reference } } }");
        var people = files.Sound["candidates"]!["nodes"]!.AsArray();

        Assert.NotEmpty(matches);
        Assert.All(matches, match =>
        {
            Assert.Equal((decimal)match!["score"]!, match["parts"]!.AsArray().Sum(part => (decimal)part!["points"]!));
            Assert.Null(match["verdict"]);
            Assert.Null(match["travel"]);
            Assert.Null(match["candidate"]);
            Assert.Equal(
                Enum.GetValues<RuleKind>().Except([RuleKind.Occupation, RuleKind.Qualification, RuleKind.Availability]),
                match["withheldRules"]!.AsArray()
                    .Select(rule => Enum.Parse<RuleKind>(((string)rule!).Replace("_", "", StringComparison.Ordinal), ignoreCase: true)));
            Assert.Equal(["OCCUPATION", "QUALIFICATION", "AVAILABILITY"], match["parts"]!.AsArray().Select(part => (string)part!["rule"]!));
            Assert.All(
                match["blockers"]!.AsArray()
                    .Select(blocker => (string)blocker!["reason"]!["code"]!)
                    .Where(code => code.StartsWith("eligibility.", StringComparison.Ordinal)),
                code => Assert.Equal("eligibility.to-confirm", code));
        });
        foreach (var person in people)
            foreach (var field in new[] { "id", "street", "birthDate", "email", "phone", "reference" })
                if ((string?)person![field] is { Length: > 0 } canary) Assert.DoesNotContain(canary, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_company_pages_through_fifty_people_at_most_sorted_by_the_figure_it_sees()
    {
        var list = await SuggestAsync(Role.Entreprise, 100);
        var all = list["nodes"]!.AsArray().Select(match => ((int)match!["rank"]!, (decimal)match["score"]!, (string)match["profile"]!["pseudonym"]!)).ToList();
        var start = await SuggestAsync(Role.Entreprise, 10);
        var rest = await SuggestAsync(Role.Entreprise, 100, (string)start["pageInfo"]!["endCursor"]!);
        var beyond = await SuggestAsync(Role.Entreprise, 5, (string)rest["pageInfo"]!["endCursor"]!);

        Assert.InRange(all.Count, CompanyList.LeastAlike, CompanyList.Longest);
        Assert.Equal(Enumerable.Range(1, all.Count), all.Select(one => one.Item1));
        Assert.Equal(all.Select(one => one.Item2).OrderDescending(), all.Select(one => one.Item2));
        Assert.Equal(
            (false, true, true),
            ((bool)list["pageInfo"]!["hasNextPage"]!, (bool)start["pageInfo"]!["hasNextPage"]!, (int)list["totalCount"]! >= all.Count));
        Assert.Equal(
            all.Select(one => one.Item3),
            start["nodes"]!.AsArray().Concat(rest["nodes"]!.AsArray()).Select(match => (string)match!["profile"]!["pseudonym"]!));
        Assert.Empty(beyond["nodes"]!.AsArray());
        Assert.True((int)list["totalCount"]! == all.Count || (int)list["totalCount"]! is 50 or 100 or 200);
    }

    [Fact]
    public async Task A_company_pages_backward_too()
    {
        var answer = await server.AskAsync(
            Role.Entreprise,
            "query ($r: String!) { offers(first: 1, where: { reference: { eq: $r } }) { nodes { "
            + "all: suggestedCandidates(first: 100) { nodes { rank } } "
            + "end: suggestedCandidates(last: 4) { pageInfo { hasNextPage hasPreviousPage } nodes { rank } } } } }",
            new { r = DemoActors.OfferReference });
        var offer = answer.Sound["offers"]!["nodes"]![0]!;

        Assert.Equal(
            offer["all"]!["nodes"]!.AsArray().TakeLast(4).Select(match => (int)match!["rank"]!),
            offer["end"]!["nodes"]!.AsArray().Select(match => (int)match!["rank"]!));
        Assert.Equal((false, true), ((bool)offer["end"]!["pageInfo"]!["hasNextPage"]!, (bool)offer["end"]!["pageInfo"]!["hasPreviousPage"]!));
    }

    [Fact]
    public async Task Pseudonyms_differ_from_one_organisation_to_another()
    {
        var company = (await SuggestAsync(Role.Entreprise, 50))["nodes"]!.AsArray().Select(match => (string)match!["profile"]!["pseudonym"]!);
        var desk = (await SuggestAsync(Role.Facilitateur, 50))["nodes"]!.AsArray().Select(match => (string)match!["profile"]!["pseudonym"]!);

        Assert.Empty(company.Intersect(desk));
    }

    [Fact]
    public async Task Near_misses_say_what_is_missing()
    {
        var answer = await server.AskAsync(
            Role.Facilitateur,
            "query ($reference: String!) { offers(first: 1, where: { reference: { eq: $reference } }) { nodes { "
            + "nearMisses(first: 5) { rank score blockers { effect reason { code sentence } } } } } }",
            new { reference = DemoActors.OfferReference });
        var misses = answer.Sound["offers"]!["nodes"]![0]!["nearMisses"]!.AsArray();

        Assert.NotEmpty(misses);
        Assert.All(misses, miss => Assert.Single(miss!["blockers"]!.AsArray(), blocker => (string)blocker!["effect"]! == "EXCLUDES"));
    }

    [Fact]
    public async Task A_sentence_is_in_the_language_of_the_request()
    {
        const string query =
            "{ offers(first: 1, where: { status: { eq: PUBLISHED } }) { nodes { "
            + "suggestedCandidates(first: 1) { nodes { parts { reason { sentence } } } } } } }";
        var french = await server.AskAsync(DemoServer.ActorOf(Role.Facilitateur), query, language: "fr");
        var english = await server.AskAsync(DemoServer.ActorOf(Role.Facilitateur), query, language: "en-GB");

        Assert.NotEqual(french.Sound.ToJsonString(), english.Sound.ToJsonString());
    }

    [Fact]
    public async Task Offers_for_a_candidate_are_explained_the_other_way_round()
    {
        var answer = await server.AskAsync(
            Role.Candidat,
            "{ me { candidate { matchingOffers(first: 5) { totalCount nodes { rank score offer { title } parts { points } } } "
            + "eligibility { outcome ruleSet ruleSetVersion criteria { criterion label(language: FR) state facts { code value } source } } } } }");
        var own = answer.Sound["me"]!["candidate"]!;

        Assert.All(own["matchingOffers"]!["nodes"]!.AsArray(), match =>
            Assert.Equal((decimal)match!["score"]!, match["parts"]!.AsArray().Sum(part => (decimal)part!["points"]!)));
        Assert.Equal("clause", (string)own["eligibility"]!["ruleSet"]!);
        Assert.True(own["eligibility"]!["criteria"]!.AsArray().Count >= 9);
    }

    private async Task<System.Text.Json.Nodes.JsonNode> SuggestAsync(Role role, int first, string? after = null)
    {
        var answer = await server.AskAsync(role, Top20, new { reference = DemoActors.OfferReference, first, after });
        return answer.Sound["offers"]!["nodes"]![0]!["suggestedCandidates"]!;
    }
}
