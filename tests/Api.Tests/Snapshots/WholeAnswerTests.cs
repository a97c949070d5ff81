using Matching.Seed;

namespace Matching.Api.Tests.Snapshots;

/// <summary>Whole answers that people rely on, each held against a file that is read in review.</summary>
public sealed class WholeAnswerTests(SnapshotServer server) : IClassFixture<SnapshotServer>
{
    private static readonly string Root = FindRoot();

    private static string[] OperationFiles => Directory.GetFiles(Path.Combine(Root, "clients"), "*.graphql", SearchOption.AllDirectories);

    public static TheoryData<string> Operations => [.. OperationFiles.Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static TheoryData<Role> Roles => [.. DemoActors.All.Select(actor => actor.Role)];

    [Fact]
    public async Task The_query_of_the_readme()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(Root, "README.md"), Cancel);
        var query = readme.Split("```graphql\n")[1].Split("```")[0];

        WholeAnswer.Match(await server.AskAsync(Role.Facilitateur, query), "Readme");
    }

    [Theory]
    [InlineData("FR")]
    [InlineData("EN")]
    public async Task The_card_of_the_model(string language)
    {
        var answer = await server.AskAsync(Role.Administrateur, $"{{ activeRankingModel {{ card(language: {language}) }} }}");
        WholeAnswer.Match((string)answer.Sound["activeRankingModel"]!["card"]!, $"ModelCard.{language}");
    }

    /// <summary>What each role looks at every day.</summary>
    [Theory, MemberData(nameof(Roles))]
    public async Task A_daily_question_of(Role role)
    {
        var question = role switch
        {
            Role.Prescripteur =>
                "{ me { role } candidates(first: 5, order: [{ name: ASC }]) { totalCount nodes { reference state lastContactOn commune { name } "
                + "matchingOffers(first: 2) { nodes { rank score offer { reference title } } } } } }",
            Role.Entreprise =>
                "{ me { role } offers(first: 2, own: true) { totalCount nodes { reference status openings "
                + "suggestedCandidates(first: 3) { nodes { rank score parts { rule points } profile { level department } } } } } }",
            Role.Facilitateur =>
                "{ me { role territory { __typename } } "
                + "marches(first: 5) { totalCount nodes { reference title hours { required done remaining } } } }",
            Role.Acheteur =>
                "{ me { role } "
                + "marches(first: 5) { totalCount nodes { reference title legalBasis hours { required done remaining qpvTarget qpvDone } } } }",
            Role.Candidat =>
                "{ me { role candidate { reference eligibility { outcome criteria { criterion state } } "
                + "matchingOffers(first: 3) { nodes { rank score offer { reference title } } } } } }",
            Role.Administrateur =>
                "{ me { role } activeRankingModel { state data { __typename } modelShare weights { name version } } imports { __typename } }",
            Role.StructurePorteuse =>
                "{ me { role organisationName } candidatures(first: 3) { totalCount nodes { state offer { reference title } pseudonym } } }",
            Role.Coordinateur =>
                "{ me { role organisationName desks { name } } marches(first: 5) { totalCount nodes { reference title hours { required done isPartial } } } }",
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, "A role without a daily question; give it one."),
        };
        WholeAnswer.Match(await server.AskAsync(role, question), $"Daily.{role}");
    }

    [Theory, MemberData(nameof(Operations))]
    public async Task An_operation_of_a_client(string name)
    {
        // What writes has a demonstration of its own.
        await using var own = name is "ProposeCandidate" or "AcceptIntroduction" or "DeclarePaper" ? new SnapshotServer() : null;
        var asked = own ?? server;
        var (role, variables) = name switch
        {
            "Me" or "MyOffers" or "MyOffersByScore" or "MyPapers" => (Role.Candidat, new { first = 3 } as object),
            "Offers" => (Role.Prescripteur, new { first = 3, where = new { status = new { eq = "PUBLISHED" } } }),
            "Offer" => (Role.Prescripteur, new { id = await OfferAsync(asked) }),
            "Candidates" => (Role.Prescripteur, new { first = 3, order = new[] { new { name = "ASC" } } }),
            "Eligibility" => (Role.Prescripteur, new { candidate = (await FittingAsync(asked)).Candidate }),
            "SuggestedCandidates" or "SuggestedCandidatesByScore" => (Role.Prescripteur, new { offer = await OfferAsync(asked), first = 3 }),
            "Candidatures" => (Role.Facilitateur, new { offer = await OfferAsync(asked), first = 3 }),
            "DeclarePaper" => (Role.Candidat, new { input = await PaperAsync(asked) }),
            "ProposeCandidate" => (Role.Prescripteur, new { input = await ProposalAsync(asked) }),
            "AcceptIntroduction" => (Role.Entreprise, new { input = await IntroductionAsync(asked) }),
            "Tasks" => (Role.Entreprise, new { first = 3 }),
            "MyCandidatures" => (Role.Candidat, new { first = 3 }),
            // Nobody's: what they do has tests of its own.
            "CandidatureByNumber" => (Role.Facilitateur, new { number = "0000000000" }),
            "GiveConsent" or "RefuseConsent" or "WithdrawConsent" or "WithdrawCandidature" => (Role.Candidat, new { input = new { id = Nobody, version = 1 } }),
            "AnswerIntroduction" => (Role.Prescripteur, new { input = new { id = Nobody, version = 1, agrees = true } }),
            "RecordConsent" => (Role.Prescripteur, new { input = new { id = Nobody, version = 1, answer = "GIVEN", means = "TELEPHONE" } }),
            "RequestIntroduction" =>
                (Role.Entreprise, new { input = new { offerId = await OfferAsync(asked), pseudonym = "P-00000-00000", idempotencyKey = "x" } }),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "An operation without variables; give it some."),
        };
        WholeAnswer.Match(await asked.AskAsync(role, Document(name), variables), $"Client.{name}");
    }

    private static string Nobody { get; } = Convert.ToBase64String("Candidature:0000000000007000800000000000dead"u8);

    private static string Document(string name) => File.ReadAllText(OperationFiles.Single(file => Path.GetFileNameWithoutExtension(file) == name));

    private static async Task<string> OfferAsync(SnapshotServer asked)
    {
        var wanted = new { where = new { reference = new { eq = DemoActors.OfferReference } } };
        var answer = await asked.AskAsync(Role.Prescripteur, Document("Offers"), wanted);
        return (string)answer.Sound["offers"]!["nodes"]![0]!["id"]!;
    }

    private static async Task<(string Offer, string Candidate)> FittingAsync(SnapshotServer asked)
    {
        var offer = await OfferAsync(asked);
        var answer = await asked.AskAsync(Role.Prescripteur, Document("SuggestedCandidates"), new { offer, first = 1 });
        var suggested = answer.Sound["offer"]!["suggestedCandidates"]!["nodes"]![0]!;
        return (offer, (string)suggested["candidate"]!["id"]!);
    }

    private static async Task<object> PaperAsync(SnapshotServer asked)
    {
        var me = (await asked.AskAsync(Role.Candidat, Document("Me"))).Sound["me"]!["candidate"]!;
        return new { candidateId = (string)me["id"]!, kind = "DIPLOMA", issuedOn = "2020-01-05", idempotencyKey = "snapshot" };
    }

    private static async Task<object> ProposalAsync(SnapshotServer asked)
    {
        var (offerId, candidateId) = await FittingAsync(asked);
        return new { offerId, candidateId, consentMeans = "IN_PERSON", idempotencyKey = "snapshot" };
    }

    private static async Task<object> IntroductionAsync(SnapshotServer asked)
    {
        var answer = await asked.AskAsync(Role.Prescripteur, Document("ProposeCandidate"), new { input = await ProposalAsync(asked) });
        var proposed = answer.Sound["proposeCandidate"]!["candidature"]!;
        return new { id = (string)proposed["id"]!, version = (long)proposed["version"]! };
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string FindRoot()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Matching.sln"))) root = root.Parent!;
        return root.FullName;
    }
}
