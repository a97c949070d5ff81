using System.Text.Json.Nodes;
using Matching.Api.Security;
using Matching.GraphQL.Types;
using Matching.Seed;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Rights;

/// <summary>Who may set what: every field of every input × every role.</summary>
[Collection(Demonstration.Name)]
public sealed class InputRightsTests(DemoServer server)
{
    private const string Update = """
        mutation ($input: UpdateCandidateInput!) { updateCandidate(input: $input) {
          candidate { id } errors { __typename ... on Error { message } ... on InvalidInputError { code field } } } }
        """;

    private const string Register = """
        mutation ($input: RegisterCandidateInput!) { registerCandidate(input: $input) { candidate { id } errors { ... on Error { message } } } }
        """;

    private const string Record = """
        mutation ($input: RecordEvidenceInput!) { recordEvidence(input: $input) {
          candidate { evidence { kind seenBy seenAs seenOn } } errors { __typename ... on Error { message } } } }
        """;

    private static readonly Actor Everybody = Actor.System("test");

    public static TheoryData<string, Role> FileFields
    {
        get
        {
            var cases = new TheoryData<string, Role>();
            foreach (var name in FieldsWithin("CandidateFileInput"))
                foreach (var role in Enum.GetValues<Role>().Where(role => role is not Role.System)) cases.Add(name, role);
            return cases;
        }
    }

    [Fact]
    public void Every_field_that_a_mutation_takes_has_a_line_in_the_table_and_every_line_a_field()
    {
        var schema = server.Services.GetRequiredService<Schema>();
        var inputs = new HashSet<InputObjectType>();
        foreach (var argument in schema.MutationType!.Fields.SelectMany(field => field.Arguments)) Collect((InputObjectType)argument.Type.Named, inputs);

        Assert.Equal(
            inputs.SelectMany(input => input.Fields.Select(field => $"{input.Name}.{field.Name}")).Order(StringComparer.Ordinal),
            InputRights.All.Select(right => right.Field).Order(StringComparer.Ordinal));
        Assert.All(
            inputs.SelectMany(input => input.Fields.Select(field => (Field: $"{input.Name}.{field.Name}", field.Description))),
            field => Assert.EndsWith(InputRights.Note(field.Field)!, field.Description, StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_on_rights_holds_the_table()
    {
        var roles = Enum.GetValues<Role>().Where(role => role is not (Role.System or Role.Anonymous)).ToList();
        var lines = InputRights.All.GroupBy(right => right.Field.Split('.')[0]).SelectMany(input =>
            input.Select(right => Marks(right, roles)).Distinct().ToList() is [var all]
                ? [$"| every field of `{input.Key}` | {all} |"]
                : input.Select(right => $"| `{right.Field}` | {Marks(right, roles)} |"));
        var page = File.ReadAllText(Path.Combine(Root(), "docs", "input-rights.md"));

        Assert.EndsWith(string.Join('\n', lines), page.ReplaceLineEndings("\n").TrimEnd(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(FileFields))]
    public async Task A_field_of_a_file_is_set_by_those_whom_the_table_names_and_by_nobody_else(string field, Role role)
    {
        var person = await RegisterAsync();
        var answer = await server.AskAsync(
            role == Role.Candidat ? Actor.Candidat("test-candidat", person) : DemoServer.ActorOf(role),
            Update, new { input = new { id = Id(person), version = 1, file = FileWith(field) } });
        if (role == Role.Anonymous)
        {
            Assert.Equal(["AUTH_NOT_AUTHENTICATED"], answer.Codes);
            return;
        }

        var errors = answer.Sound["updateCandidate"]!["errors"]?.AsArray() ?? [];
        var right = InputRights.Find(field)!;
        if (right.Roles.Contains(role) && !(right.FacilitateurOnlyWhereNobodyFollows && role == Role.Facilitateur))
        {
            Assert.Empty(errors);
            return;
        }

        if (role is Role.Prescripteur or Role.Facilitateur or Role.Candidat)
            Assert.All(errors, error => Assert.Equal("rights.field", (string?)error!["code"]));
        else
            Assert.Equal(["NotFoundError"], errors.Select(error => (string?)error!["__typename"]));
        Assert.NotEmpty(errors);
        Assert.Equal(1, (await StoredAsync(person)).Version);
    }

    [Theory]
    [InlineData(Role.Prescripteur)]
    [InlineData(Role.Entreprise)]
    [InlineData(Role.Facilitateur)]
    [InlineData(Role.Acheteur)]
    [InlineData(Role.Candidat)]
    [InlineData(Role.Administrateur)]
    [InlineData(Role.StructurePorteuse)]
    [InlineData(Role.Coordinateur)]
    public async Task A_mutation_of_which_a_role_may_set_nothing_is_refused_to_it(Role role)
    {
        await server.ReadyClientAsync();
        var refused = 0;
        foreach (var mutation in server.Services.GetRequiredService<Schema>().MutationType!.Fields)
        {
            var input = (InputObjectType)mutation.Arguments.Single().Type.Named;
            if (input.Fields.Any(field => InputRights.Find($"{input.Name}.{field.Name}")!.Roles.Contains(role))) continue;
            var given = new JsonObject(input.Fields.Select(field => KeyValuePair.Create(field.Name, Sample(field.Type.Named))));
            var answer = await server.AskAsync(
                role, $"mutation ($input: {input.Name}!) {{ it: {mutation.Name}(input: $input) {{ errors {{ __typename }} }} }}", new { input = given });

            Assert.True(
                answer.Codes.SequenceEqual(["AUTH_NOT_AUTHORIZED"]) || (string?)answer.Sound["it"]!["errors"]![0]!["__typename"] == "NotFoundError",
                $"{mutation.Name}: {answer.Text}");
            refused++;
        }

        Assert.True(refused > 3);
    }

    [Fact]
    public async Task A_candidat_cannot_make_themselves_eligible()
    {
        var person = await RegisterAsync();
        var own = Actor.Candidat("test-candidat", person);
        await server.AskAsync(own, Update, new { input = new { id = Id(person), version = 1, file = new { statuses = new[] { new { status = "RSA" } } } } });
        var paper = new { candidateId = Id(person), version = 1, kind = "BENEFIT_ATTESTATION", proves = "RSA", issuedOn = "2026-01-02" };
        var recorded = await server.AskAsync(own, Record, new { input = paper });

        Assert.Equal("NotFoundError", (string)recorded.Sound["recordEvidence"]!["errors"]![0]!["__typename"]!);
        Assert.Empty((await StoredAsync(person)).Evidence);
        var verdict = await server.AskAsync(own, "query ($id: ID!) { candidate(id: $id) { eligibility { outcome } } }", new { id = Id(person) });
        Assert.NotEqual("ELIGIBLE", (string)verdict.Sound["candidate"]!["eligibility"]!["outcome"]!);
    }

    [Fact]
    public async Task A_paper_tells_by_whom_it_was_seen()
    {
        var person = await RegisterAsync();
        var paper = new { candidateId = Id(person), version = 1, kind = "IDENTITY_DOCUMENT", issuedOn = "2020-01-02" };
        var recorded = (await server.AskAsync(Role.Prescripteur, Record, new { input = paper })).Sound["recordEvidence"]!["candidate"]!["evidence"]![0]!;

        Assert.Equal(("PRESCRIPTEUR", DemoServer.ActorOf(Role.Prescripteur)!.UserId), ((string)recorded["seenAs"]!, (string)recorded["seenBy"]!));
        Assert.NotNull(recorded["seenOn"]);
    }

    [Fact]
    public async Task A_candidat_who_moves_takes_no_verdict_on_qpv_along()
    {
        var person = await RegisterAsync();
        await server.AskAsync(
            Role.Prescripteur,
            Update,
            new { input = new { id = Id(person), version = 1, file = JsonNode.Parse(SmallestFiles.ByField["AddressInput.latitude"]) } });
        var own = Actor.Candidat("test-candidat", person);
        var moved = await server.AskAsync(
            own,
            Update,
            new { input = new { id = Id(person), version = 2, file = new { address = new { street = "9 rue du Test" } } } });

        Assert.Null(moved.Sound["updateCandidate"]!["errors"]);
        var file = await StoredAsync(person);
        Assert.Null(file.Home);
        Assert.All(file.QpvMemberships, answer => Assert.Equal(QpvPresence.Unknown, answer.Presence));
    }

    [Fact]
    public async Task A_reference_that_is_taken_tells_nothing_to_who_may_not_see_the_other_file()
    {
        var person = await RegisterAsync();
        var taken = (await StoredAsync(DemoActors.CandidateId)).ExternalReference ?? throw new InvalidOperationException(
            "The demonstration's person has a reference.");
        foreach (var actor in new[] { Actor.Candidat("test-candidat", person), DemoServer.ActorOf(Role.Facilitateur)! })
        {
            var answers = new List<string>();
            foreach (var reference in new[] { taken, "nobody-has-this-one" })
                answers.Add((await server.AskAsync(actor, Update, new { input = new { id = Id(person), version = 1, file = new { reference } } })).Text);
            Assert.Equal(answers[0], answers[1]);
            Assert.Contains("rights.field", answers[0], StringComparison.Ordinal);
        }
    }

    private static string Marks(InputRight right, IEnumerable<Role> roles) => string.Join(" | ", roles.Select(role => Mark(right, role)));

    private static string Mark(InputRight right, Role role) =>
        !right.Roles.Contains(role) ? ""
        : right.FacilitateurOnlyWhereNobodyFollows && role == Role.Facilitateur ? "nobody follows"
        : "yes";

    private JsonNode FileWith(string field)
    {
        if (SmallestFiles.ByField.TryGetValue(field, out var file)) return JsonNode.Parse(file)!;
        var (input, name) = (field.Split('.')[0], field.Split('.')[1]);
        var schema = server.Services.GetRequiredService<Schema>();
        var type = ((InputObjectType)schema.Types.Single(type => type.Name == input)).Fields.Single(each => each.Name == name).Type;
        return new JsonObject { [name] = Sample(type.Named) };
    }

    private static readonly string[] Parts =
    [
        "AddressInput", "StatusPeriodInput", "RecentWorkInput", "JobTargetInput", "HeldLicenceInput", "LeverInput", "AvailabilityInput",
    ];

    private static IEnumerable<string> FieldsWithin(string input) =>
        InputRights.All.Select(right => right.Field)
            .Where(field => field.Split('.')[0] is var owner && (owner == input || Parts.Contains(owner)));

    /// <summary>A value that the type takes; an object of its required fields.</summary>
    private static JsonNode? Sample(GraphQLType type) => type switch
    {
        EnumType values => values.Values[0].Name,
        InputObjectType input => new JsonObject(
            input.Fields.Where(field => field.IsRequired).Select(field => KeyValuePair.Create(field.Name, Sample(field.Type.Named)))),
        _ => type.Named.Name switch
        {
            "String" => "x",
            "ID" => Id(default),
            "Boolean" => true,
            // A file comes beside the variables; null stands in its place.
            "Upload" => null,
            "Date" => "2026-01-01",
            _ => 1,
        },
    };

    private static void Collect(InputObjectType input, HashSet<InputObjectType> found)
    {
        if (!found.Add(input)) return;
        foreach (var inner in input.Fields.Select(field => field.Type.Named).OfType<InputObjectType>()) Collect(inner, found);
    }

    private async Task<CandidateId> RegisterAsync()
    {
        await server.ReadyClientAsync();
        var commune = (await StoredAsync(DemoActors.CandidateId)).Commune!.Value.Value;
        var file = new { firstName = "Ada", lastName = "Droits", address = new { commune } };
        var answer = await server.AskAsync(Role.Prescripteur, Register, new { input = new { idempotencyKey = Guid.NewGuid().ToString("N"), file } });
        var id = Convert.FromBase64String((string)answer.Sound["registerCandidate"]!["candidate"]!["id"]!);
        return new(Guid.Parse(System.Text.Encoding.UTF8.GetString(id).Split(':')[1]));
    }

    private async Task<Candidate> StoredAsync(CandidateId id) =>
        (await server.Services.GetRequiredService<CandidateStore>().FindAsync(Everybody, id, TestContext.Current.CancellationToken))!;

    private static string Id(CandidateId id) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"Candidate:{id.Value:N}"));

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Matching.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("Matching.sln");
    }
}
