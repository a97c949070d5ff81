using Matching.Seed;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Mutations;

[Collection(Demonstration.Name)]
public sealed class CandidateMutationsTests(DemoServer server)
{
    private const string Register = """
        mutation ($input: RegisterCandidateInput!) { registerCandidate(input: $input) {
          candidate { id version firstName jobTargets { rome } qpvMemberships { presence vintage } }
          errors { __typename ... on Error { message } ... on InvalidInputError { code field value allowed } } } }
        """;

    private const string Update = """
        mutation ($input: UpdateCandidateInput!) { updateCandidate(input: $input) {
          candidate { version phone level }
          errors { __typename ... on Error { message } ... on VersionConflictError { currentVersion } ... on InvalidInputError { code field } } } }
        """;

    [Fact]
    public async Task A_file_is_registered_read_back_and_changed()
    {
        var created = await RegisterAsync(Key(), new { firstName = "Ada", lastName = "Essai", jobTargets = new[] { new { rome = "F1703", maxMinutes = 40 } } });
        var candidate = created["candidate"]!;
        Assert.Equal("F1703", (string)candidate["jobTargets"]![0]!["rome"]!);

        var change = new
        {
            id = (string)candidate["id"]!,
            version = (long)candidate["version"]!,
            file = new { phone = "06 39 98 00 01", level = "LEVEL3" },
        };
        var updated = (await server.AskAsync(Role.Prescripteur, Update, new { input = change })).Sound["updateCandidate"]!;
        Assert.Null(updated["errors"]);
        Assert.Equal("06 39 98 00 01", (string)updated["candidate"]!["phone"]!);

        var read = await server.AskAsync(
            Role.Prescripteur,
            "query ($id: ID!) { candidate(id: $id) { firstName phone level version } }",
            new { id = (string)candidate["id"]! });
        Assert.Equal("Ada", (string)read.Sound["candidate"]!["firstName"]!);
        Assert.Equal("LEVEL3", (string)read.Sound["candidate"]!["level"]!);
    }

    [Fact]
    public async Task The_same_key_twice_opens_one_file_and_another_body_is_refused()
    {
        var key = Key();
        var first = await RegisterAsync(key, new { firstName = "Léa", lastName = "Deux" });
        var again = await RegisterAsync(key, new { firstName = "Léa", lastName = "Deux" });
        var other = await RegisterAsync(key, new { firstName = "Léa", lastName = "Trois" });

        Assert.Equal((string)first["candidate"]!["id"]!, (string)again["candidate"]!["id"]!);
        Assert.Null(other["candidate"]);
        Assert.Equal("IdempotencyConflictError", (string)other["errors"]![0]!["__typename"]!);
    }

    [Fact]
    public async Task Of_two_writers_on_one_version_the_second_is_told_the_present_version()
    {
        var candidate = (await RegisterAsync(Key(), new { firstName = "Zoé", lastName = "Course" }))["candidate"]!;
        var input = new { id = (string)candidate["id"]!, version = (long)candidate["version"]!, file = new { phone = "06 39 98 00 02" } };
        var first = (await server.AskAsync(Role.Prescripteur, Update, new { input })).Sound["updateCandidate"]!;
        var second = (await server.AskAsync(Role.Prescripteur, Update, new { input })).Sound["updateCandidate"]!;

        Assert.Null(first["errors"]);
        Assert.Null(second["candidate"]);
        Assert.Equal("VersionConflictError", (string)second["errors"]![0]!["__typename"]!);
        Assert.Equal((long)first["candidate"]!["version"]!, (long)second["errors"]![0]!["currentVersion"]!);
    }

    [Fact]
    public async Task Evidence_is_noted_and_changes_the_verdict()
    {
        var candidate = (await RegisterAsync(Key(), new
        {
            firstName = "Noé", lastName = "Preuve", statuses = new[] { new { status = "RQTH" } }, statusesReviewedOn = "2026-01-05",
        }))["candidate"]!;
        var id = (string)candidate["id"]!;
        Assert.Equal("EVIDENCE_MISSING", await StateAsync(id, "disabled-worker"));

        var paper = new
        {
            candidateId = id,
            version = (long)candidate["version"]!,
            kind = "DISABILITY_DECISION",
            proves = "RQTH",
            issuedOn = "2026-01-02",
            validUntil = "2031-01-01",
        };
        var recorded = await server.AskAsync(Role.Prescripteur, """
            mutation ($input: RecordEvidenceInput!) { recordEvidence(input: $input) { candidate { version evidence { kind issuedOn } } errors { ... on Error { message } } } }
            """, new { input = paper });
        Assert.Null(recorded.Sound["recordEvidence"]!["errors"]);
        Assert.Equal("MET", await StateAsync(id, "disabled-worker"));
    }

    [Theory]
    [InlineData("{\"firstName\":\"\",\"lastName\":\"X\"}", "text.empty", "firstName")]
    [InlineData("{\"lastName\":\"X\"}", "text.empty", "firstName")]
    [InlineData("{\"firstName\":\"A\",\"lastName\":\"B\",\"birthDate\":\"2999-01-01\"}", "date.future", "birthDate")]
    [InlineData("{\"firstName\":\"A\",\"lastName\":\"B\",\"birthDate\":\"1890-01-01\"}", "birth-date.implausible", "birthDate")]
    [InlineData("{\"firstName\":\"A\\u0000\",\"lastName\":\"B\"}", "text.control-character", "firstName")]
    [InlineData(
        "{\"firstName\":\"A\",\"lastName\":\"B\",\"address\":{\"latitude\":48.85,\"longitude\":-100,\"precision\":\"HOUSE_NUMBER\"}}",
        "coordinates.outside-france",
        "address")]
    [InlineData(
        "{\"firstName\":\"A\",\"lastName\":\"B\",\"address\":{\"latitude\":6279642,\"longitude\":574357,\"precision\":\"HOUSE_NUMBER\"}}",
        "coordinates.projected",
        "address")]
    [InlineData("{\"firstName\":\"A\",\"lastName\":\"B\",\"address\":{\"latitude\":43.6}}", "address.point-incomplete", "address")]
    [InlineData(
        "{\"firstName\":\"A\",\"lastName\":\"B\",\"availability\":{\"weeklyHoursMin\":35,\"weeklyHoursMax\":20}}",
        "candidate.weekly-hours-reversed",
        "availability.weeklyHoursMax")]
    [InlineData("{\"firstName\":\"A\",\"lastName\":\"B\",\"availability\":{\"weeklyHoursMin\":60}}", "weekly-hours.range", "availability.weeklyHoursMin")]
    [InlineData(
        "{\"firstName\":\"A\",\"lastName\":\"B\",\"jobTargets\":[{\"rome\":\"F1703\",\"maxMinutes\":-5}]}",
        "travel-minutes.range",
        "jobTargets[0].maxMinutes")]
    [InlineData(
        "{\"firstName\":\"A\",\"lastName\":\"B\",\"statuses\":[{\"status\":\"RSA\",\"since\":\"2026-02-01\",\"until\":\"2026-01-01\"}]}",
        "date.reversed",
        "statuses[0].until")]
    [InlineData("{\"firstName\":\"A\",\"lastName\":\"B\",\"recentWork\":{\"upTo\":\"2026-01-01\",\"hours\":-1}}", "recent-work.hours", "recentWork.hours")]
    [InlineData("{\"firstName\":\"A\",\"lastName\":\"1 85 05 78 006 084 91\"}", "text.social-security-number", "lastName")]
    [InlineData("{\"firstName\":\"A\",\"lastName\":\"B\",\"reference\":\"1 85 05 78 006 084 91\"}", "text.social-security-number", "reference")]
    [InlineData("{\"firstName\":\"A\",\"lastName\":\"B\",\"phone\":\"612345678\"}", "phone.leading-zero-lost", "phone")]
    [InlineData("{\"firstName\":\"A\",\"lastName\":\"B\",\"phone\":\"33612345678\"}", "phone.leading-plus-lost", "phone")]
    [InlineData("{\"firstName\":\"A\",\"lastName\":\"B\",\"email\":\"a@exemple\"}", "email.malformed", "email")]
    [InlineData("{\"firstName\":\"A\",\"lastName\":\"B\",\"jobTargets\":[{\"rome\":\"F1703\"},{\"rome\":\"A1299\"}]}", "rome.unknown", "jobTargets[1].rome")]
    [InlineData("{\"firstName\":\"A\",\"lastName\":\"B\",\"address\":{\"commune\":\"74999\"}}", "insee.unknown", "address.commune")]
    [InlineData("{\"firstName\":\"A\",\"lastName\":\"B\",\"recentWork\":{\"upTo\":\"2026-01-01\",\"hours\":1.555}}", "recent-work.hours", "recentWork.hours")]
    public async Task Bad_fields_are_named_with_code_and_what_is_allowed_and_nothing_is_kept(string file, string code, string field)
    {
        var before = await CountAsync();
        var answer = await server.AskAsync(
            Role.Prescripteur,
            Register,
            new { input = new { idempotencyKey = Key(), file = System.Text.Json.Nodes.JsonNode.Parse(file) } });
        var payload = answer.Sound["registerCandidate"]!;

        Assert.Null(payload["candidate"]);
        var error = Assert.Single(payload["errors"]!.AsArray())!;
        Assert.Equal((code, field), ((string)error["code"]!, (string)error["field"]!));
        Assert.NotEmpty((string)error["message"]!);
        Assert.Equal(before, await CountAsync());
    }

    [Theory]
    [InlineData("fr", "birthDate : « 1890-01-01 » n’est pas une date de naissance plausible. Attendu : un âge de 14 à 100 ans.", "un âge de 14 à 100 ans")]
    [InlineData("en", "birthDate: '1890-01-01' is no plausible birth date. Expected: an age of 14 to 100 years.", "an age of 14 to 100 years")]
    public async Task A_refusal_is_told_in_the_callers_language_with_its_bounds(string language, string message, string allowed)
    {
        var file = new { firstName = "A", lastName = "B", birthDate = "1890-01-01" };
        var answer = await server.AskAsync(DemoServer.ActorOf(Role.Prescripteur), Register, new { input = new { idempotencyKey = Key(), file } }, language);
        var error = answer.Sound["registerCandidate"]!["errors"]![0]!;

        Assert.Equal((message, allowed), ((string)error["message"]!, (string)error["allowed"]!));
    }

    [Fact]
    public async Task A_person_registered_again_is_told_with_the_registration_as_far_as_the_caller_may_see()
    {
        const string Query = """
            mutation ($input: RegisterCandidateInput!) { registerCandidate(input: $input) { candidate { id namesakes { id } warnings { code french: sentence(language: FR) english: sentence(language: EN) } } errors { ... on Error { message } } } }
            """;
        var file = new { firstName = "Zoë", lastName = "Double", birthDate = "1991-02-03" };
        var swapped = new { firstName = "double", lastName = "ZOE", birthDate = "1991-02-03" };
        var first = await RegisteredAsync(DemoServer.ActorOf(Role.Prescripteur)!, file);
        var again = await RegisteredAsync(DemoServer.ActorOf(Role.Prescripteur)!, swapped);
        var elsewhere = await RegisteredAsync(Actor.Prescripteur("elsewhere", await OtherPrescriberAsync()), file);

        Assert.Empty(first["namesakes"]!.AsArray());
        Assert.Equal([(string)first["id"]!], again["namesakes"]!.AsArray().Select(other => (string)other!["id"]!));
        Assert.Empty(elsewhere["namesakes"]!.AsArray());
        Assert.Equal(
            """
            [{"code":"namesake.exists",
            "french":"Un autre dossier porte le même nom et la même date de naissance : peut-être la même personne, inscrite deux fois.",
            "english":"Another file has the same name and birth date: perhaps the same person, registered twice."}]
            """.ReplaceLineEndings(""),
            again["warnings"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.Empty(first["warnings"]!.AsArray());
        Assert.Empty(elsewhere["warnings"]!.AsArray());

        async Task<System.Text.Json.Nodes.JsonNode> RegisteredAsync(Actor by, object file)
        {
            var answer = await server.AskAsync(by, Query, new { input = new { idempotencyKey = Key(), file } });
            return answer.Sound["registerCandidate"]!["candidate"]!;
        }
    }

    [Fact]
    public async Task A_partial_availability_forgets_nothing()
    {
        var availability = new { from = "2026-04-01", weeklyHoursMin = 20, shiftsAccepted = new[] { "DAY" } };
        var candidate = (await RegisterAsync(Key(), new { firstName = "Lou", lastName = "Partiel", availability }))["candidate"]!;
        var input = new { id = (string)candidate["id"]!, version = (long)candidate["version"]!, file = new { availability = new { weeklyHoursMax = 30 } } };
        Assert.Null((await server.AskAsync(Role.Prescripteur, Update, new { input })).Sound["updateCandidate"]!["errors"]);

        var read = await server.AskAsync(
            Role.Prescripteur,
            "query ($id: ID!) { candidate(id: $id) { availability { from weeklyHoursMin weeklyHoursMax shiftsAccepted } } }",
            new { id = (string)candidate["id"]! });
        Assert.Equal(
            """{"from":"2026-04-01","weeklyHoursMin":20,"weeklyHoursMax":30,"shiftsAccepted":["DAY"]}""",
            read.Sound["candidate"]!["availability"]!.ToJsonString());
    }

    [Fact]
    public async Task A_foreign_file_cannot_be_changed_and_looks_as_if_it_were_not_there()
    {
        // The oldest: the latest are those that other tests registered.
        var foreign = await server.AskAsync(Role.Facilitateur, "{ candidates(last: 100) { nodes { id version prescriber { id } } } }");
        var followed = await server.AskAsync(Role.Prescripteur, "{ candidates(first: 1) { nodes { prescriber { id } } } }");
        var own = (string)followed.Sound["candidates"]!["nodes"]![0]!["prescriber"]!["id"]!;
        var target = foreign.Sound["candidates"]!["nodes"]!.AsArray().First(node => (string?)node!["prescriber"]?["id"] != own)!;
        var answer = await server.AskAsync(
            Role.Prescripteur,
            Update,
            new { input = new { id = (string)target["id"]!, version = (long)target["version"]!, file = new { phone = "1" } } });

        Assert.Equal("NotFoundError", (string)answer.Sound["updateCandidate"]!["errors"]![0]!["__typename"]!);
    }

    private async Task<PrescriberId> OtherPrescriberAsync()
    {
        await server.ReadyClientAsync();
        var files = await server.Services.GetRequiredService<CandidateStore>().ListAsync(
            Actor.System("test"),
            new(),
            (all, reading) => all.Where(one => one.PrescriberId != null && one.PrescriberId != DemoActors.PrescriberId).Take(1).ToListAsync(reading),
            all => all,
            TestContext.Current.CancellationToken);
        return files.Single().PrescriberId!.Value;
    }

    private static string Key() => Guid.NewGuid().ToString("N");

    private async Task<System.Text.Json.Nodes.JsonNode> RegisterAsync(string key, object file) =>
        (await server.AskAsync(Role.Prescripteur, Register, new { input = new { idempotencyKey = key, file } })).Sound["registerCandidate"]!;

    private async Task<int> CountAsync() =>
        (int)(await server.AskAsync(Role.Prescripteur, "{ candidates(first: 0) { totalCount } }")).Sound["candidates"]!["totalCount"]!;

    private async Task<string> StateAsync(string id, string criterion)
    {
        var answer = await server.AskAsync(
            Role.Prescripteur,
            "query ($id: ID!) { candidate(id: $id) { eligibility { criteria { criterion state } } } }",
            new { id });
        return (string)answer.Sound["candidate"]!["eligibility"]!["criteria"]!.AsArray().Single(one => (string)one!["criterion"]! == criterion)!["state"]!;
    }
}
