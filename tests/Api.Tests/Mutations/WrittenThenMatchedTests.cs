using System.Text.Json.Nodes;

namespace Matching.Api.Tests.Mutations;

/// <summary>What was just written counts in the very next answer, be it in the same request.</summary>
[Collection(Demonstration.Name)]
public sealed class WrittenThenMatchedTests(DemoServer server)
{
    private const string Register = """
        mutation ($input: RegisterCandidateInput!) { registerCandidate(input: $input) {
          candidate { id version matchingOffers(first: 100) { nodes { offer { id } } } } errors { ... on Error { code message } } } }
        """;

    private const string Propose = """
        mutation ($input: ProposeCandidateInput!) { proposeCandidate(input: $input) {
          candidature { candidate { matchingOffers(first: 100) { nodes { offer { id } } } } } errors { ... on Error { code message } } } }
        """;

    [Fact]
    public async Task Who_is_registered_finds_offers_in_the_same_mutation_and_is_no_longer_suggested_what_they_are_proposed_on()
    {
        var published = await server.AskAsync(
            Role.Prescripteur,
            "{ offers(first: 100, where: { status: { eq: PUBLISHED } }) { nodes { id rome minimumLevel "
            + "requiredLicences { code } site { commune { code } } } } }");
        var offer = published.Sound["offers"]!["nodes"]!.AsArray().First(
            offer => offer!["minimumLevel"] is null && offer["requiredLicences"]!.AsArray().Count == 0 && offer["site"]!["commune"] is not null)!;
        var file = new
        {
            firstName = "Iris",
            lastName = "Aussitôt",
            address = new { commune = (string)offer["site"]!["commune"]!["code"]! },
            jobTargets = new[] { new { rome = (string)offer["rome"]! } },
        };

        var registration = new { input = new { file, idempotencyKey = Guid.NewGuid().ToString() } };
        var registered = (await server.AskAsync(Role.Prescripteur, Register, registration)).Sound["registerCandidate"]!;
        var proposal = new
        {
            offerId = (string)offer["id"]!,
            candidateId = (string)registered["candidate"]!["id"]!,
            idempotencyKey = Guid.NewGuid().ToString(),
        };
        var proposed = (await server.AskAsync(Role.Prescripteur, Propose, new { input = proposal })).Sound["proposeCandidate"]!;

        Assert.Contains((string)offer["id"]!, Offers(registered["candidate"]!));
        Assert.Null(proposed["errors"]);
        Assert.DoesNotContain((string)offer["id"]!, Offers(proposed["candidature"]!["candidate"]!));
    }

    private static IEnumerable<string> Offers(JsonNode candidate) =>
        candidate["matchingOffers"]!["nodes"]!.AsArray().Select(match => (string)match!["offer"]!["id"]!);
}
