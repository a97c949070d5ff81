using System.Globalization;
using System.Text.Json.Nodes;
using Matching.Seed;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Candidates;

/// <summary>Papers are declared, then seen, then relied on.</summary>
[Collection(Demonstration.Name)]
public sealed class PaperTests(DemoServer server)
{
    private const string Told = """
        candidate { version evidence { id kind standing declaredBy declaredAs declaredOn seenBy seenAs seenOn } eligibility { outcome } }
        errors { __typename ... on Error { message code } ... on InvalidInputError { code field allowed } }
        """;

    private const string Declare = $$"""mutation ($input: DeclarePaperInput!) { declarePaper(input: $input) { {{Told}} } }""";
    private const string Record = $$"""mutation ($input: RecordEvidenceInput!) { recordEvidence(input: $input) { {{Told}} } }""";
    private const string Confirm = $$"""mutation ($input: ConfirmPaperInput!) { confirmPaper(input: $input) { {{Told}} } }""";
    private const string Withdraw = $$"""mutation ($input: WithdrawPaperInput!) { withdrawPaper(input: $input) { {{Told}} } }""";

    private static readonly Actor Installation = Actor.System("test");

    [Fact]
    public async Task A_paper_that_the_person_declares_proves_nothing_until_an_authorised_prescripteur_saw_it()
    {
        var person = await PersonAsync(DemoActors.PrescriberId);
        var declared = await DoneAsync(Own(person), Declare, Paper(person));

        var paper = declared["candidate"]!["evidence"]![0]!;
        Assert.Equal("DECLARED", (string)paper["standing"]!);
        Assert.Equal(("test-candidat", "CANDIDAT"), ((string)paper["declaredBy"]!, (string)paper["declaredAs"]!));
        Assert.NotNull(paper["declaredOn"]);
        Assert.Null(paper["seenBy"]);
        Assert.NotEqual("ELIGIBLE", (string)declared["candidate"]!["eligibility"]!["outcome"]!);

        var confirmed = await DoneAsync(DemoActors.Prescripteur, Confirm, Pointed(person, declared, paper));
        var seen = confirmed["candidate"]!["evidence"]![0]!;
        Assert.Equal(("SEEN", "demo-prescripteur", "PRESCRIPTEUR"), ((string)seen["standing"]!, (string)seen["seenBy"]!, (string)seen["seenAs"]!));
        Assert.Equal("test-candidat", (string)seen["declaredBy"]!);
        Assert.Equal("ELIGIBLE", (string)confirmed["candidate"]!["eligibility"]!["outcome"]!);

        Assert.Equal("evidence.seen-already", await RefusalAsync(DemoActors.Prescripteur, Confirm, Pointed(person, confirmed, seen)));
        Assert.Equal("evidence.not-yours", await RefusalAsync(Own(person), Withdraw, Pointed(person, confirmed, seen)));
    }

    [Fact]
    public async Task What_a_prescripteur_without_authorisation_notes_is_declared_and_seen_by_the_desk()
    {
        var structure = await StructureAsync(PrescriberKind.Orienteur, PrescriberAuthorisation.NotRequired);
        var (person, orienteur) = (await PersonAsync(structure), Actor.Prescripteur("test-orienteur", structure));
        var (kind, proves, issuedOn) = ("BENEFIT_ATTESTATION", "RSA", Issued);
        var noted = await DoneAsync(orienteur, Record, new { candidateId = Id(person), version = 1, kind, proves, issuedOn });
        var paper = noted["candidate"]!["evidence"]![0]!;

        Assert.Equal(("DECLARED", "PRESCRIPTEUR"), ((string)paper["standing"]!, (string)paper["declaredAs"]!));
        Assert.Equal("evidence.not-authorised", await RefusalAsync(orienteur, Confirm, Pointed(person, noted, paper)));
        var confirmed = await DoneAsync(DemoActors.Facilitateur, Confirm, Pointed(person, noted, paper));
        Assert.Equal("FACILITATEUR", (string)confirmed["candidate"]!["evidence"]![0]!["seenAs"]!);
    }

    [Theory]
    [InlineData(PrescriberKind.MissionLocale, PrescriberAuthorisation.Validated, "SEEN")]
    [InlineData(PrescriberKind.MissionLocale, PrescriberAuthorisation.NotRequired, "SEEN")]
    [InlineData(PrescriberKind.MissionLocale, PrescriberAuthorisation.NotSet, "DECLARED")]
    [InlineData(PrescriberKind.MissionLocale, PrescriberAuthorisation.Refused, "DECLARED")]
    [InlineData(PrescriberKind.Orienteur, PrescriberAuthorisation.Validated, "DECLARED")]
    public async Task Whether_a_noted_paper_is_seen_follows_the_structures_authorisation(
        PrescriberKind kind, PrescriberAuthorisation authorisation, string standing)
    {
        var structure = await StructureAsync(kind, authorisation);
        var person = await PersonAsync(structure);
        var noted = await DoneAsync(
            Actor.Prescripteur("test", structure), Record, new { candidateId = Id(person), version = 1, kind = "DIPLOMA", issuedOn = Issued });

        Assert.Equal(standing, (string)noted["candidate"]!["evidence"]![0]!["standing"]!);
    }

    [Theory]
    [InlineData(Role.Entreprise)]
    [InlineData(Role.Acheteur)]
    [InlineData(Role.Administrateur)]
    [InlineData(Role.Candidat)]
    public async Task Papers_of_others_are_as_if_there_were_none(Role role)
    {
        var person = await PersonAsync(DemoActors.PrescriberId);
        var declared = await DoneAsync(Own(person), Declare, Paper(person));
        var stranger = DemoServer.ActorOf(role);
        var pointed = Pointed(person, declared, declared["candidate"]!["evidence"]![0]!);

        foreach (var (mutation, input) in new[] { (Declare, Paper(person)), (Confirm, pointed), (Withdraw, pointed) })
            Assert.Equal("NOT_FOUND", await RefusalAsync(stranger, mutation, input));
        Assert.Single((await StoredAsync(person)).Evidence);
    }

    [Fact]
    public async Task A_wrong_paper_is_taken_back_unless_a_decision_relies_on_it()
    {
        var person = await PersonAsync(DemoActors.PrescriberId);
        var first = await DoneAsync(Own(person), Declare, Paper(person));
        var gone = await DoneAsync(Own(person), Withdraw, Pointed(person, first, first["candidate"]!["evidence"]![0]!));
        Assert.Empty(gone["candidate"]!["evidence"]!.AsArray());
        Assert.Equal("evidence.unknown", await RefusalAsync(Own(person), Withdraw, Pointed(person, gone, first["candidate"]!["evidence"]![0]!)));
    }

    [Fact]
    public async Task Fifty_calls_with_one_key_declare_one_paper()
    {
        var person = await PersonAsync(DemoActors.PrescriberId);
        var paper = Paper(person);
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => server.AskAsync(Own(person), Declare, new { input = paper })));

        Assert.All(answers, answer => Assert.Null(answer.Sound["declarePaper"]!["errors"]));
        Assert.Single((await StoredAsync(person)).Evidence);
        Assert.Equal("IDEMPOTENCY_CONFLICT", await RefusalAsync(Own(person), Declare, paper with { issuedOn = "2024-05-06" }));
    }

    [Fact]
    public async Task Twenty_papers_declared_at_once_are_all_kept()
    {
        var person = await PersonAsync(DemoActors.PrescriberId);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => DoneAsync(Own(person), Declare, Paper(person))));

        Assert.Equal(20, (await StoredAsync(person)).Evidence.Count);
    }

    [Fact]
    public async Task A_paper_of_tomorrow_or_that_ended_before_it_began_is_refused()
    {
        var person = await PersonAsync(DemoActors.PrescriberId);

        Assert.Equal("date.future", await RefusalAsync(Own(person), Declare, Paper(person) with { issuedOn = "2099-01-01" }));
        Assert.Equal("date.reversed", await RefusalAsync(Own(person), Declare, Paper(person) with { validUntil = "2001-01-01" }));
    }

    private string Issued => server.Services.GetRequiredService<TimeProvider>().Today().AddDays(-10).ToString("O", CultureInfo.InvariantCulture);

    private Declaration Paper(CandidateId person) =>
        new(Id(person), "BENEFIT_ATTESTATION", "RSA", Issued, null, Guid.NewGuid().ToString("N"));

    private static object Pointed(CandidateId person, JsonNode answer, JsonNode paper) =>
        new { candidateId = Id(person), version = (long)answer["candidate"]!["version"]!, paperId = (string)paper["id"]! };

    private async Task<JsonNode> DoneAsync(Actor actor, string mutation, object input)
    {
        var answer = (await server.AskAsync(actor, mutation, new { input })).Sound.AsObject().Single().Value!;
        Assert.True(answer["errors"] is null, answer.ToJsonString());
        return answer;
    }

    private async Task<string?> RefusalAsync(Actor? actor, string mutation, object input)
    {
        var answer = (await server.AskAsync(actor, mutation, new { input })).Sound.AsObject().Single().Value!;
        return (string?)answer["errors"]?[0]?["code"];
    }

    private async Task<PrescriberId> StructureAsync(PrescriberKind kind, PrescriberAuthorisation authorisation)
    {
        await server.ReadyClientAsync();
        var made = new Prescriber { Id = new(Guid.NewGuid()), Name = $"Structure {Guid.NewGuid():N}", Kind = kind, Authorisation = authorisation };
        await server.Services.GetRequiredService<StructureStore<Prescriber, PrescriberId>>()
            .CreateAsync(Installation, "test", made, null, TestContext.Current.CancellationToken);
        return made.Id;
    }

    private Task<CandidateId> PersonAsync(PrescriberId structure) => PaperPeople.RegisterAsync(server, structure);

    private Task<Candidate> StoredAsync(CandidateId id) => PaperPeople.StoredAsync(server, id);

    private static Actor Own(CandidateId person) => PaperPeople.Own(person);

    private static string Id(CandidateId id) => PaperPeople.Id(id);

    // The names are those of the schema.
    private sealed record Declaration(string candidateId, string kind, string proves, string issuedOn, string? validUntil, string idempotencyKey);
}
