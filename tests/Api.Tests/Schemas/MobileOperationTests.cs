using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Matching.Api.Security;
using Matching.GraphQL.Language;
using Matching.GraphQL.Types;
using Matching.GraphQL.Validation;
using Matching.Seed;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Schemas;

/// <summary>Every operation of the mobile client fits the schema, keeps within the limits of cost, and is answered by its hash.</summary>
[Collection(Demonstration.Name)]
public sealed class MobileOperationTests(DemoServer server)
{
    private static readonly DirectoryInfo Operations = Find();

    public static TheoryData<string> Names =>
        [.. Operations.GetFiles("*.graphql").Select(file => Path.GetFileNameWithoutExtension(file.Name)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Names))]
    public void Fits_the_schema(string name)
    {
        var document = GraphQLParser.Parse(File.ReadAllBytes(PathOf(name)));

        Assert.Empty(DocumentValidator.Validate(server.Services.GetRequiredService<Schema>(), document));
        Assert.Equal(name, Assert.IsType<OperationDefinitionNode>(Assert.Single(document.Definitions)).Name);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Costs_less_than_half_of_what_is_allowed(string name)
    {
        object input = name switch
        {
            "RequestIntroduction" => new { offerId = "x", pseudonym = "x", idempotencyKey = "x" },
            "AnswerIntroduction" => new { id = "x", version = 1, agrees = true },
            "RecordConsent" => new { id = "x", version = 1, answer = "GIVEN", means = "WRITTEN" },
            "AcceptIntroduction" or "GiveConsent" or "RefuseConsent" or "WithdrawConsent" or "WithdrawCandidature" => new { id = "x", version = 1 },
            "DeclarePaper" => new { candidateId = "x", kind = "DIPLOMA", issuedOn = "2026-01-05", idempotencyKey = "x" },
            _ => new { candidateId = "x", offerId = "x", idempotencyKey = "x" },
        };
        var answer = await AskAsync(Role.Facilitateur, name, new { id = "x", offer = "x", candidate = "x", number = "0000000000", input }, cost: "validate");

        var cost = answer["extensions"]!["operationCost"]!;
        Assert.InRange((double)cost["fieldCost"]!, 1, 5_000);
        Assert.InRange((double)cost["typeCost"]!, 1, 5_000);
    }

    [Fact]
    public async Task A_candidate_sees_their_offers()
    {
        var me = (await AskAsync(Role.Candidat, "Me"))["data"]!["me"]!;
        var offers = (await AskAsync(Role.Candidat, "MyOffers", new { first = 3 }))["data"]!["me"]!["candidate"]!["matchingOffers"]!;

        Assert.Equal("CANDIDAT", (string)me["role"]!);
        Assert.NotEmpty(offers["nodes"]!.AsArray());
        Assert.All(offers["nodes"]!.AsArray(), match => Assert.NotNull(match!["offer"]!["title"]));
    }

    [Fact]
    public async Task A_candidate_declares_a_paper_and_sees_what_it_is_worth()
    {
        var person = (string)(await AskAsync(Role.Candidat, "Me"))["data"]!["me"]!["candidate"]!["id"]!;
        var input = new { candidateId = person, kind = "DIPLOMA", issuedOn = "2020-01-05", idempotencyKey = "mobile-paper" };
        Assert.Null((await AskAsync(Role.Candidat, "DeclarePaper", new { input }))["data"]!["declarePaper"]!["errors"]);

        var papers = (await AskAsync(Role.Candidat, "MyPapers"))["data"]!["me"]!["candidate"]!["evidence"]!.AsArray();
        Assert.Contains(papers, paper => (string)paper!["kind"]! == "DIPLOMA" && (string)paper["standing"]! == "DECLARED");
    }

    [Fact]
    public async Task A_prescripteur_looks_through_candidates_and_judges_one()
    {
        var candidate = (string)(await AskAsync(Role.Prescripteur, "Candidates", new { first = 1 }))["data"]!["candidates"]!["nodes"]![0]!["id"]!;
        var criteria = (await AskAsync(Role.Prescripteur, "Eligibility", new { candidate }))["data"]!["candidate"]!["eligibility"]!["criteria"]!.AsArray();

        // What the schema says of the list's length is what the engine lists.
        Assert.InRange(criteria.Count, 1, 20);
    }

    [Fact]
    public async Task A_prescripteur_opens_an_offer_sees_who_fits_and_proposes_them()
    {
        var offers = await AskAsync(Role.Prescripteur, "Offers", new { first = 1, where = new { reference = new { eq = DemoActors.OfferReference } } });
        var offer = (string)offers["data"]!["offers"]!["nodes"]![0]!["id"]!;
        Assert.Equal(offer, (string)(await AskAsync(Role.Prescripteur, "Offer", new { id = offer }))["data"]!["offer"]!["id"]!);

        var list = await AskAsync(Role.Prescripteur, "SuggestedCandidates", new { offer, first = 100 });
        var suggested = list["data"]!["offer"]!["suggestedCandidates"]!["nodes"]!.AsArray();
        Assert.All(suggested, match => Assert.InRange(match!["parts"]!.AsArray().Count, 1, Enum.GetValues<RuleKind>().Length));
        Assert.All(suggested, match => Assert.InRange(match!["blockers"]!.AsArray().Count, 0, 10));

        JsonNode? proposed = null;
        // Other tests of this demonstration may have proposed some of them already.
        foreach (var match in suggested.Reverse())
        {
            var candidateId = (string)match!["candidate"]!["id"]!;
            var input = new { offerId = offer, candidateId, idempotencyKey = $"mobile-{candidateId}" };
            proposed = (await AskAsync(Role.Prescripteur, "ProposeCandidate", new { input }))["data"]!["proposeCandidate"]!;
            if (proposed["errors"] is null) break;
        }

        Assert.Null(proposed!["errors"]);
        var listed = (await AskAsync(Role.Prescripteur, "Candidatures", new { offer }))["data"]!["candidatures"]!["nodes"]!.AsArray();
        Assert.Contains(listed, candidature => (string)candidature!["id"]! == (string)proposed["candidature"]!["id"]!);
    }

    private async Task<JsonNode> AskAsync(Role role, string name, object? variables = null, string? cost = null)
    {
        var client = await server.ReadyClientAsync();
        var id = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(PathOf(name), TestContext.Current.CancellationToken)));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { id, variables }) };
        request.Headers.Authorization = new(
            "Bearer",
            server.Services.GetRequiredService<Lazy<LocalIssuer>>().Value.Issue(Bearer.Of(DemoServer.ActorOf(role)!)));
        if (cost is not null) request.Headers.Add("GraphQL-Cost", cost);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.True(answer["errors"] is null, answer.ToJsonString());
        return answer;
    }

    private static string PathOf(string name) => Path.Combine(Operations.FullName, $"{name}.graphql");

    private static DirectoryInfo Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Matching.sln"))) return new(Path.Combine(folder.FullName, "clients", "mobile", "operations"));
        throw new InvalidOperationException("No Matching.sln above the tests.");
    }
}
