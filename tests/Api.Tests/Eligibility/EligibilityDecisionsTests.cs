using System.Globalization;
using System.Text.Json.Nodes;
using Matching.Api.Tests.Candidates;
using Matching.Seed;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Eligibility;

/// <summary>Facilitateurs decide on eligibility, one after the other, and what they decided is told to those who may know.</summary>
[Collection(Demonstration.Name)]
public sealed class EligibilityDecisionsTests(DemoServer server)
{
    private const string Told = """
        eligibilityDecision {
          id version outcome ruleSet ruleSetVersion criteria papers { id standing } decidedBy decidedAt expiresOn reason isInForce isGeneral revokedOn
          restingOnIt { candidatures { id } hires { startsOn } } }
        errors { __typename ... on Error { message code } ... on InvalidInputError { field allowed }
          ... on DecisionConflictError { decidedBy decidedAt decision { id outcome } } }
        """;

    private const string Decide = $$"""mutation ($input: DecideEligibilityInput!) { decideEligibility(input: $input) { {{Told}} } }""";

    private const string Revoke = """
        mutation ($input: RevokeEligibilityInput!) { revokeEligibility(input: $input) {
          eligibilityDecision { revokedOn revokedBy revocationReason isInForce restingOnIt { candidatures { id } hires { startsOn } } }
          errors { __typename ... on Error { code } } } }
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_decision_rests_on_seen_papers_which_count_then_and_stay()
    {
        var (person, paper) = await ProvenAsync();
        var decision = (await DoneAsync(Decide, Granted(person)))["eligibilityDecision"]!;

        Assert.Equal(("GRANTED", "clause", "demo-facilitateur", true),
            ((string)decision["outcome"]!, (string)decision["ruleSet"]!, (string)decision["decidedBy"]!, (bool)decision["isInForce"]!));
        Assert.Equal(EligibilityRuleSets.Clause.Version, (string)decision["ruleSetVersion"]!);
        Assert.Equal("COUNTS", (string)decision["papers"]![0]!["standing"]!);
        Assert.NotNull(decision["expiresOn"]);
        Assert.NotNull(decision["decidedAt"]);

        var stored = await PaperPeople.StoredAsync(server, person);
        var withdrawn = await server.Services.GetRequiredService<PaperStore>().WithdrawAsync(DemoActors.Facilitateur, person, stored.Version, paper, Cancel);
        Assert.Equal("evidence.relied-on", Assert.IsType<Refused<Candidate>>(withdrawn).Fault.Code);
    }

    [Fact]
    public async Task Of_facilitateurs_who_decide_at_once_one_wins_and_the_others_are_told_by_whom_and_when()
    {
        var (person, _) = await ProvenAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(async number =>
            (await server.AskAsync(Facilitateur(number), Decide, new { input = Granted(person) })).Sound["decideEligibility"]!));

        var winner = Assert.Single(answers, answer => answer["errors"] is null)["eligibilityDecision"]!;
        Assert.All(answers.Where(answer => answer["errors"] is not null), answer =>
        {
            var conflict = answer["errors"]![0]!;
            Assert.Equal(("DecisionConflictError", "DECISION_CONFLICT"), ((string)conflict["__typename"]!, (string)conflict["code"]!));
            Assert.Equal((string)winner["decidedBy"]!, (string)conflict["decidedBy"]!);
            Assert.Equal((string)winner["decidedAt"]!, (string)conflict["decidedAt"]!);
            Assert.Equal((string)winner["id"]!, (string)conflict["decision"]!["id"]!);
        });
        Assert.Single(await DecisionsAsync(person));
    }

    [Fact]
    public async Task Who_names_the_last_decision_decides_after_it_and_who_does_not_is_refused()
    {
        var (person, _) = await ProvenAsync();
        var first = (await DoneAsync(Decide, Granted(person)))["eligibilityDecision"]!;
        Assert.Equal("DECISION_CONFLICT", await RefusalAsync(DemoActors.Facilitateur, Decide, Granted(person)));

        var second = await DoneAsync(Decide, Input(person, "REFUSED") with { lastSeen = (string)first["id"]!, reason = "Ne cherche plus" });
        Assert.Equal("REFUSED", (string)second["eligibilityDecision"]!["outcome"]!);
        Assert.Equal("DECISION_CONFLICT", await RefusalAsync(
            DemoActors.Facilitateur, Decide, Granted(person) with { lastSeen = (string)first["id"]! }));

        var (other, _) = await ProvenAsync();
        Assert.Equal("decision.of-another-question", await RefusalAsync(
            DemoActors.Facilitateur, Decide, Granted(other) with { lastSeen = (string)first["id"]! }));
    }

    [Fact]
    public async Task Fifty_calls_with_one_key_decide_once()
    {
        var (person, _) = await ProvenAsync();
        var input = Granted(person);
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => server.AskAsync(DemoActors.Facilitateur, Decide, new { input })));

        Assert.All(answers, answer => Assert.Null(answer.Sound["decideEligibility"]!["errors"]));
        Assert.Single(await DecisionsAsync(person));
        Assert.Equal("IDEMPOTENCY_CONFLICT", await RefusalAsync(DemoActors.Facilitateur, Decide, input with { reason = "Autre" }));
    }

    [Theory]
    [InlineData("clause-tme", "decision.rule-set")]
    [InlineData("nothing", "decision.rule-set")]
    [InlineData("iae-ai-etti", null)]
    [InlineData("geiq", null)]
    public async Task The_clauses_rules_are_the_desks_and_carriers_rules_stand_beside(string ruleSet, string? code)
    {
        var (person, _) = await ProvenAsync();

        Assert.Equal(code, await RefusalAsync(DemoActors.Facilitateur, Decide, Granted(person) with { ruleSet = ruleSet }));
    }

    [Fact]
    public async Task Revoking_names_what_rests_on_it_and_lets_the_papers_go()
    {
        var (person, _) = await ProvenAsync();
        var decision = (await DoneAsync(Decide, Granted(person)))["eligibilityDecision"]!;
        var placement = new Placement
        {
            Id = new(Guid.NewGuid()),
            CandidateId = person,
            OfferId = DemoActors.OfferId,
            ContractType = ContractType.Cdd,
            StartsOn = server.Services.GetRequiredService<TimeProvider>().Today(),
            EligibilityDecisionId = new(Guid.Parse(Read((string)decision["id"]!).Split(':')[1])),
        };
        Assert.IsType<Written<Placement>>(
            await server.Services.GetRequiredService<PlacementStore>().CreateAsync(Actor.System("test"), "test", placement, null, Cancel));

        var input = new { id = (string)decision["id"]!, version = (long)decision["version"]!, reason = "Attestation fausse" };
        var revoked = (await DoneAsync(Revoke, input))["eligibilityDecision"]!;

        Assert.Equal(("demo-facilitateur", "Attestation fausse", false),
            ((string)revoked["revokedBy"]!, (string)revoked["revocationReason"]!, (bool)revoked["isInForce"]!));
        Assert.Single(revoked["restingOnIt"]!["hires"]!.AsArray());
        Assert.Equal("VERSION_CONFLICT", await RefusalAsync(DemoActors.Facilitateur, Revoke, input));
        Assert.Equal("decision.revoked-already", await RefusalAsync(
            DemoActors.Facilitateur, Revoke, new { input.id, version = input.version + 1, input.reason }));
    }

    [Theory]
    [InlineData(Role.Prescripteur)]
    [InlineData(Role.Entreprise)]
    [InlineData(Role.Acheteur)]
    [InlineData(Role.Candidat)]
    [InlineData(Role.Administrateur)]
    public async Task Nobody_but_a_facilitateur_decides_or_revokes(Role role)
    {
        var (person, _) = await ProvenAsync();
        var actor = role == Role.Candidat ? PaperPeople.Own(person) : DemoServer.ActorOf(role);
        var decision = (await DoneAsync(Decide, Granted(person)))["eligibilityDecision"]!;

        Assert.Equal("NOT_FOUND", await RefusalAsync(actor, Decide, Granted(person)));
        Assert.Equal("NOT_FOUND", await RefusalAsync(
            actor, Revoke, new { id = (string)decision["id"]!, version = (long)decision["version"]!, reason = "Non" }));
    }

    [Theory]
    [InlineData(Role.Prescripteur, true)]
    [InlineData(Role.Facilitateur, true)]
    [InlineData(Role.Candidat, true)]
    [InlineData(Role.Entreprise, false)]
    [InlineData(Role.Acheteur, false)]
    [InlineData(Role.Administrateur, false)]
    public async Task A_decision_and_its_reason_are_told_to_the_person_who_follows_them_and_the_desk(Role role, bool isTold)
    {
        var (person, _) = await ProvenAsync();
        var decision = (await DoneAsync(Decide, Input(person, "MORE_NEEDED") with { reason = "Avis d'imposition attendu" }))["eligibilityDecision"]!;
        var actor = role == Role.Candidat ? PaperPeople.Own(person) : DemoServer.ActorOf(role);
        var answer = await server.AskAsync(
            actor, "query ($id: ID!) { node(id: $id) { ... on EligibilityDecision { reason outcome } } }", new { id = (string)decision["id"]! });

        Assert.Equal(isTold ? "Avis d'imposition attendu" : null, (string?)answer.Data["node"]?["reason"]);
        Assert.Null((await server.AskAsync(
            PaperPeople.Own((await ProvenAsync()).Person),
            "query ($id: ID!) { node(id: $id) { id } }", new { id = (string)decision["id"]! })).Data["node"]);
    }

    [Fact]
    public async Task The_queue_begins_with_who_is_hired_first_and_tells_what_to_decide_on()
    {
        const string Queue = """
            { eligibilityQueue(first: 50) { totalCount nodes {
              place hireOn decisionExpiresOn paperExpiresOn proposedExpiry
              candidate { id evidence { standing } eligibilityDecisions { outcome } } candidatures { state }
              verdict { outcome criteria { criterion evidenceLacking } } } } }
            """;
        var queue = (await server.AskAsync(Role.Facilitateur, Queue)).Sound["eligibilityQueue"]!;
        var people = queue["nodes"]!.AsArray();

        Assert.NotEmpty(people);
        var keys = people.Select(one => ((string?)one!["hireOn"] ?? "9999", Earlier((string?)one["decisionExpiresOn"], (string?)one["paperExpiresOn"])))
            .ToList();
        Assert.Equal(keys.Order(), keys);
        Assert.All(people, one => Assert.NotNull(one!["verdict"]!["outcome"]));
        Assert.All(people.Where(one => one!["hireOn"] is not null), one => Assert.Equal("ELIGIBILITY_CHECK", (string)one!["candidatures"]![0]!["state"]!));
        Assert.All(
            people.Where(one => one!["hireOn"] is null), one => Assert.True(one!["decisionExpiresOn"] is not null || one["paperExpiresOn"] is not null));
        foreach (var role in new[] { Role.Prescripteur, Role.Candidat, Role.Entreprise, Role.Acheteur, Role.Administrateur })
            Assert.Empty((await server.AskAsync(role, "{ eligibilityQueue { nodes { place } } }")).Data["eligibilityQueue"]!["nodes"]!.AsArray());
    }

    [Fact]
    public async Task Pages_of_the_queue_are_the_queue()
    {
        const string Page = "query ($after: String) { eligibilityQueue(first: 2, after: $after) { pageInfo { hasNextPage endCursor } nodes { place } } }";
        var (after, places) = ((string?)null, new List<int>());
        for (var page = 0; page < 3; page++)
        {
            var answer = (await server.AskAsync(Role.Facilitateur, Page, new { after })).Sound["eligibilityQueue"]!;
            places.AddRange(answer["nodes"]!.AsArray().Select(one => (int)one!["place"]!));
            if (!(bool)answer["pageInfo"]!["hasNextPage"]!) break;
            after = (string)answer["pageInfo"]!["endCursor"]!;
        }

        Assert.Equal(Enumerable.Range(1, places.Count), places);
    }

    [Fact]
    public async Task A_company_learns_whether_the_person_is_eligible_and_nothing_else()
    {
        const string Asked = "query ($offer: ID!) { candidatures(offerId: $offer, first: 50) { nodes { id isEligible } } }";
        var (person, _) = await ProvenAsync();
        var candidature = new Candidature
        {
            Id = new(Guid.NewGuid()),
            OfferId = DemoActors.OfferId,
            CandidateId = person,
            ProposedAt = server.Services.GetRequiredService<TimeProvider>().GetUtcNow(),
            StateSince = server.Services.GetRequiredService<TimeProvider>().GetUtcNow(),
        };
        Assert.IsType<Written<Candidature>>(
            await server.Services.GetRequiredService<CandidatureStore>().CreateAsync(Actor.System("test"), "test", candidature, null, Cancel));
        var id = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"Candidature:{candidature.Id.Value:N}"));
        async Task<bool> ToldAsync()
        {
            var offer = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"Offer:{DemoActors.OfferId.Value:N}"));
            var nodes = (await server.AskAsync(Role.Entreprise, Asked, new { offer })).Sound["candidatures"]!["nodes"]!.AsArray();
            return (bool)nodes.Single(one => (string)one!["id"]! == id)!["isEligible"]!;
        }

        Assert.False(await ToldAsync());
        var start = (await server.Services.GetRequiredService<OfferStore>().FindAsync(Actor.System("test"), DemoActors.OfferId, Cancel))!.StartsOn;
        await DoneAsync(Decide, Granted(person) with
        {
            marcheId = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"Marche:{DemoActors.MarcheId.Value:N}")),
            expiresOn = start.AddYears(1).ToString("O", CultureInfo.InvariantCulture),
            expiryReason = "Durée du marché",
        });
        Assert.True(await ToldAsync());
    }

    private async Task<(CandidateId Person, EvidenceId Paper)> ProvenAsync()
    {
        var person = await PaperPeople.RegisterAsync(server, DemoActors.PrescriberId);
        var today = server.Services.GetRequiredService<TimeProvider>().Today();
        var paper = new Evidence { Id = new(Guid.NewGuid()), Kind = EvidenceKind.BenefitAttestation, IssuedOn = today.AddDays(-3) };
        Assert.IsType<Written<Candidate>>(
            await server.Services.GetRequiredService<PaperStore>().RecordAsync(DemoActors.Facilitateur, person, 1, paper, Cancel));
        return (person, paper.Id);
    }

    private async Task<IReadOnlyList<EligibilityDecision>> DecisionsAsync(CandidateId person) =>
        await server.Services.GetRequiredService<EligibilityDecisionStore>().OfCandidatesAsync(Actor.System("test"), [person], Cancel);

    private async Task<JsonNode> DoneAsync(string mutation, object input)
    {
        var answer = (await server.AskAsync(DemoActors.Facilitateur, mutation, new { input })).Sound.AsObject().Single().Value!;
        Assert.True(answer["errors"] is null, answer.ToJsonString());
        return answer;
    }

    private async Task<string?> RefusalAsync(Actor? actor, string mutation, object input) =>
        (string?)(await server.AskAsync(actor, mutation, new { input })).Sound.AsObject().Single().Value!["errors"]?[0]?["code"];

    private static Actor Facilitateur(int number) =>
        Actor.Facilitateur($"facilitateur-{number}", new ClauseDesk { Id = DemoActors.ClauseDeskId, Name = "Guichet" });

    private static string Earlier(string? one, string? other) =>
        new[] { one, other }.Where(day => day is not null).Order(StringComparer.Ordinal).FirstOrDefault() ?? "9999";

    private static string Read(string id) => System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(id));

    private static DecisionInput Granted(CandidateId person) => Input(person, "GRANTED");

    private static DecisionInput Input(CandidateId person, string outcome) => new(PaperPeople.Id(person), outcome, Guid.NewGuid().ToString("N"));

    // The names are those of the schema.
    private sealed record DecisionInput(string candidateId, string outcome, string idempotencyKey)
    {
        public string? lastSeen { get; init; }

        public string? marcheId { get; init; }

        public string? ruleSet { get; init; }

        public string? reason { get; init; }

        public string? expiresOn { get; init; }

        public string? expiryReason { get; init; }
    }
}
