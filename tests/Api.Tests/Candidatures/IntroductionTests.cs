using System.Text;
using System.Text.Json.Nodes;
using Matching.Api.Candidatures;
using Matching.Seed;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Candidatures;

/// <summary>From a name on a list to somebody known, through the API, by everybody whose step it is.</summary>
[Collection(Demonstration.Name)]
public sealed class IntroductionTests(DemoServer server)
{
    private const string Told = "id number state version allowedMoves introducedAt message pseudonym consent { state } candidate { lastName phone }";
    private const string Errors = "errors { __typename ... on Error { code message } ... on InvalidInputError { field } }";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_company_asks_for_somebody_on_its_list_and_knows_them_once_prescripteur_and_person_agree()
    {
        var (company, asked) = await AskAsync();
        var (adviser, self, person) = await SidesAsync(asked);
        Assert.Equal("NEW", (string)asked["state"]!);
        Assert.Null(asked["consent"]);
        Assert.Null(asked["candidate"]);

        var task = (await TasksAsync(adviser)).Single(one =>
            (string)one["candidature"]!["id"]! == (string)asked["id"]! && (string)one["kind"]! == "INTRODUCTION_TO_ANSWER");
        Assert.Contains("caduque", (string)task["ifNothing"]!, StringComparison.Ordinal);
        Assert.NotNull(task["due"]);
        var agreed = await MakeAsync(adviser, "answerIntroduction", task["candidature"]!, new() { ["agrees"] = true });
        Assert.Equal("NEW", (string)agreed["state"]!);
        Assert.Contains("GIVE_CONSENT", Moves(await SeenAsync(self, asked)));
        var given = await MakeAsync(self, "giveConsent", agreed);

        Assert.Equal("PROCESSING", (string)given["state"]!);
        var known = await SeenAsync(company, asked);
        Assert.Equal(person.LastName, (string)known["candidate"]!["lastName"]!);
        Assert.Equal("Bonjour", (string)known["message"]!);

        await MakeAsync(self, "withdrawConsent", given);
        var forgotten = await SeenAsync(company, asked);
        Assert.Equal(("WITHDRAWN", null), ((string)forgotten["state"]!, forgotten["candidate"]));
        Assert.Empty(Moves(forgotten));
    }

    [Fact]
    public async Task What_is_declined_and_what_the_person_refuses_looks_the_same_to_the_company()
    {
        var seen = new List<string>();
        foreach (var isPerson in new[] { false, true })
        {
            var (company, asked) = await AskAsync();
            var (adviser, self, _) = await SidesAsync(asked);
            var before = await SeenAsync(adviser, asked);
            if (isPerson)
                await MakeAsync(self, "refuseConsent", await MakeAsync(adviser, "answerIntroduction", before, new() { ["agrees"] = true }));
            else
                await MakeAsync(adviser, "answerIntroduction", before, new() { ["agrees"] = false });
            var after = await SeenAsync(company, asked);
            foreach (var own in new[] { "id", "number", "pseudonym" }) after[own] = "";
            seen.Add(after.ToJsonString());
            var listed = await server.AskAsync(company, "{ candidatures(first: 100, states: [WITHDRAWN]) { nodes { id } } }");
            Assert.DoesNotContain(listed.Sound["candidatures"]!["nodes"]!.AsArray(), one => (string)one!["id"]! == (string)asked["id"]!);
        }

        Assert.Contains("LAPSED", seen[0], StringComparison.Ordinal);
        Assert.Equal(seen[0], seen[1]);
    }

    [Fact]
    public async Task A_number_is_answered_to_those_who_may_see_it_and_to_all_others_as_one_that_nobody_has()
    {
        var (company, asked) = await AskAsync();
        var query = $"{{ candidature(number: \"{asked["number"]}\") {{ id }} }}";
        var unknown = $"{{ candidature(number: \"{CandidatureNumber.Of(new(Guid.NewGuid()))}\") {{ id }} }}";

        Assert.Equal((string)asked["id"]!, (string)(await server.AskAsync(company, query)).Sound["candidature"]!["id"]!);
        foreach (var role in new[] { Role.Acheteur, Role.Administrateur, Role.StructurePorteuse, Role.Coordinateur })
            Assert.Equal((await server.AskAsync(role, unknown)).Text, (await server.AskAsync(role, query)).Text);
        Assert.Equal(["AUTH_NOT_AUTHENTICATED"], (await server.AskAsync(Role.Anonymous, query)).Codes);
    }

    [Fact]
    public async Task A_name_that_no_list_told_is_refused_with_a_word_on_what_to_do_and_the_same_request_is_answered_again()
    {
        var offer = await OfferAsync();
        var unknown = await RequestAsync(DemoActors.Entreprise, Spoken(offer), "P-00000-00000", Guid.NewGuid().ToString());
        Assert.Equal(("introduction.name-unknown", "pseudonym"), ((string)unknown["errors"]![0]!["code"]!, (string)unknown["errors"]![0]!["field"]!));

        var (key, name) = (Guid.NewGuid().ToString(), await NameAsync(offer));
        var first = (await RequestAsync(DemoActors.Entreprise, Spoken(offer), name, key))["candidature"]!;
        // Whoever was asked for stands on the list no more; the request is known by its key.
        Assert.Equal((string)first["id"]!, (string)(await RequestAsync(DemoActors.Entreprise, Spoken(offer), name, key))["candidature"]!["id"]!);
        await CatchUpAndReadAsync(offer);
        Assert.Equal(
            "introduction.name-unknown",
            (string)(await RequestAsync(DemoActors.Entreprise, Spoken(offer), name, Guid.NewGuid().ToString()))["errors"]![0]!["code"]!);
    }

    [Fact]
    public async Task A_forbidden_move_names_the_state_and_the_allowed_moves()
    {
        var (company, asked) = await AskAsync();
        var moved = (await server.AskAsync(company, Mutation("moveCandidature"), new
        {
            input = new { id = (string)asked["id"]!, version = (long)asked["version"]!, to = "POOL" },
        })).Sound["moveCandidature"]!["errors"]![0]!;

        Assert.Equal("candidature.move", (string)moved["code"]!);
        Assert.Contains("NEW: KEEP_IN_POOL", (string)moved["message"]!, StringComparison.Ordinal);
        Assert.Contains("REFUSE", (string)moved["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_second_is_told_by_whom_and_when()
    {
        var (_, asked) = await AskAsync();
        var (adviser, _, _) = await SidesAsync(asked);
        var seen = await SeenAsync(adviser, asked);
        await MakeAsync(adviser, "recordConsent", seen, new() { ["answer"] = "GIVEN", ["means"] = "TELEPHONE" });
        var late = (await server.AskAsync(adviser, """
            mutation ($input: AnswerIntroductionInput!) {
              answerIntroduction(input: $input) { errors { ... on VersionConflictError { changedAs changedBy changedAt } } } }
            """, new { input = new { id = (string)seen["id"]!, version = (long)seen["version"]!, agrees = true } }))
            .Sound["answerIntroduction"]!["errors"]![0]!;

        Assert.Equal(("PRESCRIPTEUR", adviser.UserId), ((string)late["changedAs"]!, (string)late["changedBy"]!));
        Assert.NotNull(late["changedAt"]);
    }

    [Fact]
    public async Task Suggestions_show_what_runs_to_those_who_may_see_it_and_leave_it_out_for_the_company()
    {
        var (company, asked) = await AskAsync();
        var (adviser, _, person) = await SidesAsync(asked);
        await server.CatchUpAsync();
        var missed = (await server.AskAsync(adviser, """
            query ($id: ID!) { candidate(id: $id) { nearMisses(first: 100, blockers: 3) { offer { id } candidature { id } } } }
            """, new { id = Global("Candidate", person.Id.Value) })).Sound["candidate"]!["nearMisses"]!.AsArray();

        Assert.Contains(missed, match => (string?)match!["candidature"]?["id"] == (string)asked["id"]!);
        var list = server.Services.GetRequiredService<MatchPipeline>().ListForCompany((await StoredAsync(asked)).OfferId, TestDay.Today);
        Assert.DoesNotContain(person.Id, list?.People ?? []);
        Assert.NotNull(company);
    }

    [Fact]
    public async Task Tasks_are_listed_page_by_page_the_longest_waiting_first()
    {
        var (adviser, _, _) = await SidesAsync((await AskAsync()).Asked);
        var all = await TasksAsync(adviser);
        Assert.True(all.Count > 1, "whoever is asked for an introduction answers, and asks the person");
        Assert.Equal(all.Select(task => (string)task["since"]!).Order(StringComparer.Ordinal), all.Select(task => (string)task["since"]!));

        var keys = new List<string>();
        for (string? after = null; ;)
        {
            var page = (await server.AskAsync(
                adviser,
                "query ($after: String) { tasks(first: 1, after: $after) { totalCount nodes { key } pageInfo { hasNextPage endCursor } } }",
                new { after })).Sound["tasks"]!;
            Assert.Equal(all.Count, (int)page["totalCount"]!);
            keys.AddRange(page["nodes"]!.AsArray().Select(node => (string)node!["key"]!));
            if (!(bool)page["pageInfo"]!["hasNextPage"]!) break;
            after = (string)page["pageInfo"]!["endCursor"]!;
        }

        Assert.Equal(all.Select(task => (string)task["key"]!), keys);
        foreach (var role in new[] { Role.Acheteur, Role.Administrateur, Role.Coordinateur })
            Assert.Equal(0, (int)(await server.AskAsync(role, "{ tasks { totalCount } }")).Sound["tasks"]!["totalCount"]!);
        Assert.Equal(["PAGING_INVALID_CURSOR"], (await server.AskAsync(adviser, "{ tasks(after: \"§\") { totalCount } }")).Codes);
    }

    [Fact]
    public async Task A_subscriber_is_told_of_what_they_may_see_and_an_employer_of_nothing_else()
    {
        var (_, asked) = await AskAsync();
        var stored = await StoredAsync(asked);
        var begun = new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var (company, adviser) = (new ToldChanges(DemoActors.Entreprise, begun), new ToldChanges(DemoActors.Prescripteur, begun));
        var agreed = stored.Make(CandidatureMove.AgreeToIntroduction, new(Role.Prescripteur, "p", true), begun.AddHours(1)).Value;
        var refused = agreed.Make(CandidatureMove.RefuseConsent, new(Role.Candidat, "c", true), begun.AddHours(2), MoveDetails.OwnAccount).Value;

        Assert.Equal((false, true), (company.IsNews(agreed.ForEmployer()), adviser.IsNews(agreed)));
        Assert.Equal((true, true), (company.IsNews(refused.ForEmployer()), adviser.IsNews(refused)));
        Assert.False(company.IsNews(refused.ForEmployer()));
    }

    private static IEnumerable<string> Moves(JsonNode candidature) => candidature["allowedMoves"]!.AsArray().Select(move => (string)move!);

    private static string Mutation(string name) =>
        $"mutation ($input: {char.ToUpperInvariant(name[0])}{name[1..]}Input!) {{ {name}(input: $input) {{ candidature {{ {Told} }} {Errors} }} }}";

    private static string Global(string type, Guid key) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{type}:{key:N}"));

    private static string Spoken(Offer offer) => Global("Offer", offer.Id.Value);

    private async Task<JsonNode> MakeAsync(Actor actor, string mutation, JsonNode candidature, Dictionary<string, object>? more = null)
    {
        var input = new Dictionary<string, object>(more ?? []) { ["id"] = (string)candidature["id"]!, ["version"] = (long)candidature["version"]! };
        var made = (await server.AskAsync(actor, Mutation(mutation), new { input })).Sound[mutation]!;
        Assert.True(made["errors"] is null, made.ToJsonString());
        return made["candidature"]!;
    }

    private async Task<JsonNode> SeenAsync(Actor actor, JsonNode candidature) =>
        (await server.AskAsync(
            actor, $"query ($id: ID!) {{ node(id: $id) {{ ... on Candidature {{ {Told} }} }} }}", new { id = (string)candidature["id"]! })).Sound["node"]!;

    private async Task<IReadOnlyList<JsonNode>> TasksAsync(Actor actor) =>
        [.. (await server.AskAsync(actor, "{ tasks(first: 100) { nodes { key kind since due ifNothing candidature { id version } } } }"))
            .Sound["tasks"]!["nodes"]!.AsArray().Select(node => node!)];

    // An own offer with a list that is not asked from too often already: other tests share this demonstration.
    private async Task<Offer> OfferAsync()
    {
        await server.ReadyClientAsync();
        await server.CatchUpAsync();
        var offers = await server.Services.GetRequiredService<OfferStore>().QueryAsync(
            Actor.System("test"), new(), (all, reading) => all.Where(offer => offer.ContractorId == DemoActors.ContractorId).ToListAsync(reading), Cancel);
        var waiting = await server.Services.GetRequiredService<CandidatureStore>().QueryAsync(
            DemoActors.Entreprise, new() { States = [CandidatureState.New] }, (all, reading) => all.ToListAsync(reading), Cancel);
        var pipeline = server.Services.GetRequiredService<MatchPipeline>();
        return offers.Where(offer => offer.IsOpenOn(TestDay.Today) && pipeline.ListForCompany(offer.Id, TestDay.Today)?.People.Count > 0)
            .MinBy(offer => waiting.Count(one => one.OfferId == offer.Id))!;
    }

    private async Task<string> NameAsync(Offer offer) => (string)(await CatchUpAndReadAsync(offer))[0]!["profile"]!["pseudonym"]!;

    private async Task<JsonArray> CatchUpAndReadAsync(Offer offer)
    {
        await server.CatchUpAsync();
        return (await server.AskAsync(
            DemoActors.Entreprise, "query ($id: ID!) { offer(id: $id) { suggestedCandidates(first: 50) { nodes { profile { pseudonym } } } } }",
            new { id = Spoken(offer) })).Sound["offer"]!["suggestedCandidates"]!["nodes"]!.AsArray();
    }

    private async Task<JsonNode> RequestAsync(Actor company, string offerId, string pseudonym, string idempotencyKey) =>
        (await server.AskAsync(company, Mutation("requestIntroduction"), new { input = new { offerId, pseudonym, message = "Bonjour", idempotencyKey } }))
            .Sound["requestIntroduction"]!;

    private async Task<(Actor Company, JsonNode Asked)> AskAsync()
    {
        var offer = await OfferAsync();
        var asked = await RequestAsync(DemoActors.Entreprise, Spoken(offer), await NameAsync(offer), Guid.NewGuid().ToString());
        Assert.True(asked["errors"] is null, asked.ToJsonString());
        return (DemoActors.Entreprise, asked["candidature"]!);
    }

    private async Task<Candidature> StoredAsync(JsonNode asked)
    {
        var id = Encoding.UTF8.GetString(Convert.FromBase64String((string)asked["id"]!)).Split(':')[1];
        return (await server.Services.GetRequiredService<CandidatureStore>().FindAsync(Actor.System("test"), new(Guid.Parse(id)), Cancel))!;
    }

    // Where nobody follows the person, somebody does from now on.
    private async Task<(Actor Adviser, Actor Self, Candidate Person)> SidesAsync(JsonNode asked)
    {
        var store = server.Services.GetRequiredService<CandidateStore>();
        var person = (await store.FindAsync(Actor.System("test"), (await StoredAsync(asked)).CandidateId, Cancel))!;
        if (person.PrescriberId is null)
            person = Assert.IsType<Written<Candidate>>(await store.UpdateAsync(
                Actor.System("test"), "test", person.Id, person.Version, file => file with { PrescriberId = DemoActors.PrescriberId }, Cancel)).Value;
        return (Actor.Prescripteur("test-prescripteur", person.PrescriberId!.Value), Actor.Candidat("test-candidat", person.Id), person);
    }
}
