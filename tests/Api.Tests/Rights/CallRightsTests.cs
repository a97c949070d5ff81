using System.Text.Json.Nodes;
using Matching.Api.Security;
using Matching.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Rights;

/// <summary>The same table for what is called: every query × role, and every mutation × role × relation.</summary>
[Collection(RightsServer.Name)]
public sealed class CallRightsTests(RightsServer server)
{
    private const long NeverReached = 999_999;

    // The thing that a mutation changes, by the name of its input; the others change none.
    private static readonly Dictionary<string, string> Changes = new(StringComparer.Ordinal)
    {
        ["UpdateCandidateInput"] = "Candidate",
        ["RecordEvidenceInput"] = "Candidate",
        ["ConfirmPaperInput"] = "Candidate",
        ["WithdrawPaperInput"] = "Candidate",
        ["AcceptIntroductionInput"] = "Candidature",
        ["AnswerIntroductionInput"] = "Candidature",
        ["RecordConsentInput"] = "Candidature",
        ["GiveConsentInput"] = "Candidature",
        ["RefuseConsentInput"] = "Candidature",
        ["WithdrawConsentInput"] = "Candidature",
        ["MoveCandidatureInput"] = "Candidature",
        ["RefuseCandidatureInput"] = "Candidature",
        ["WithdrawCandidatureInput"] = "Candidature",
        ["ReactivateCandidatureInput"] = "Candidature",
        ["PublishOfferInput"] = "Offer",
        ["SuspendOfferInput"] = "Offer",
        ["WithdrawOfferInput"] = "Offer",
        ["SetMinimumLevelInput"] = "Offer",
        ["SetQpvListFloorInput"] = "Marche",
        ["PromoteRankingModelInput"] = "RankingModel",
        ["RollBackRankingModelInput"] = "RankingModel",
        ["RetireRankingModelInput"] = "RankingModel",
    };

    private static readonly string NobodysNumber = new Candidature
    {
        Id = new(new Guid("00000000-0000-7000-8000-00000000dead")), OfferId = default, CandidateId = default, ProposedAt = default, StateSince = default,
    }.Number.ToString();

    private Schema Schema => server.Services.GetRequiredService<Schema>();

    [Fact]
    public async Task Every_query_is_answered_to_whom_the_table_says()
    {
        await server.ReadyClientAsync();
        var faults = new List<string>();
        foreach (var field in Schema.QueryType.Fields)
            foreach (var role in RolesTold.Roles)
            {
                var expected = OutputRights.Find("Query", field.Name)!.ToldIn(0)!.Of(role, Relation.Foreign);
                var found = Found(await server.AskAsync(role, Document(field), Variables(field)));
                if (found != expected) faults.Add($"{role}: {field.Name} is {found}, the table says {expected}");
            }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Every_subscription_of_the_installation_is_refused_to_whom_the_table_says()
    {
        await server.ReadyClientAsync();
        foreach (var field in Schema.SubscriptionType!.Fields.Where(field => field.Name is not ("matchesChanged" or "candidatureChanged")))
            foreach (var role in RolesTold.Roles.Where(role => role != Role.Administrateur))
                Assert.Equal(
                    (field.Name, role, OutputRights.Find("Subscription", field.Name)!.ToldIn(0)!.Of(role, Relation.Foreign)),
                    (field.Name, role, await FoundInStreamAsync(role, field)));
    }

    [Fact]
    public async Task Every_mutation_reaches_what_the_table_says_in_every_relation()
    {
        var things = (await server.ThingsAsync()).All;
        var faults = new List<string>();
        foreach (var mutation in Schema.MutationType!.Fields)
        {
            var input = (InputObjectType)mutation.Arguments.Single().Type.Named;
            var line = OutputRights.Find("Mutation", mutation.Name)!;
            if (!Changes.TryGetValue(input.Name, out var type)) continue;
            foreach (var standing in things.Where(standing => standing.Type == type))
            {
                // Nothing is changed: the version is one that no thing has.
                var given = Smallest(input);
                foreach (var name in new[] { "id", "candidateId" })
                    if (input.Fields.Any(field => field.Name == name)) given[name] = standing.GlobalId;
                given["version"] = NeverReached;
                var answer = await server.AskAsync(
                    standing.Token,
                    $"mutation ($input: {input.Name}!) {{ it: {mutation.Name}(input: $input) {{ errors {{ __typename ... on Error {{ code }} }} }} }}",
                    new { input = given });
                var expected = line.ToldIn(standing.State)!.Of(standing.Asks.Role, standing.Relation);
                var error = (string?)answer.Body["data"]?["it"]?["errors"]?[0]?["__typename"];
                var found = Found(answer) is not Answered.Told and var refused ? refused : error is "NotFoundError" ? Answered.Hidden : Answered.Told;
                if (found != expected) faults.Add($"{standing}: {mutation.Name} is {found} ({error}), the table says {expected}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Every_mutation_is_for_the_roles_that_may_set_a_field_of_its_input()
    {
        await server.ReadyClientAsync();
        foreach (var mutation in Schema.MutationType!.Fields)
        {
            var input = (InputObjectType)mutation.Arguments.Single().Type.Named;
            var setters = input.Fields.SelectMany(field => InputRights.Find($"{input.Name}.{field.Name}")!.Roles).Distinct().Order();
            var reached = RolesTold.Roles.Where(role => OutputRights.Find("Mutation", mutation.Name)!.ByState
                .Any(state => Enum.GetValues<Relation>().Any(relation => state.Told!.Of(role, relation) == Answered.Told)));
            Assert.Equal((mutation.Name, string.Join(' ', setters)), (mutation.Name, string.Join(' ', reached.Order())));
        }
    }

    // What is refused is told at once, and the stream ends.
    private async Task<Answered> FoundInStreamAsync(Role role, FieldDefinition field)
    {
        var text = await server.StreamAsync(DemoServer.ActorOf(role), Document(field, "subscription"), Variables(field));
        return text.Contains("AUTH_NOT_AUTHENTICATED", StringComparison.Ordinal) ? Answered.NotSignedIn
            : text.Contains("AUTH_NOT_AUTHORIZED", StringComparison.Ordinal) ? Answered.Refused
            : throw new InvalidOperationException(text);
    }

    private static Answered Found(Answer answer) =>
        answer.Codes.Contains("AUTH_NOT_AUTHENTICATED") ? Answered.NotSignedIn
        : answer.Codes.Contains("AUTH_NOT_AUTHORIZED") ? Answered.Refused
        // What was asked for is not there, or with what it was asked for makes no sense: nobody is refused for who they are.
        : answer.Codes.All(code => code is "NOT_FOUND" or "ARGUMENT_OUT_OF_RANGE") ? Answered.Told
        : throw new InvalidOperationException(answer.Text);

    private static string Document(FieldDefinition field, string operation = "query")
    {
        var needed = field.Arguments.Where(argument => argument.IsRequired).ToList();
        var (declared, given) = (
            string.Join(", ", needed.Select(argument => $"${argument.Name}: {argument.Type}")),
            string.Join(", ", needed.Select(argument => $"{argument.Name}: ${argument.Name}")));
        return $"{operation} {(needed.Count == 0 ? "" : $"({declared})")} {{ it: {field.Name}{(needed.Count == 0 ? "" : $"({given})")}"
            + $"{(field.Type.Named is FieldsType or UnionType ? " { __typename }" : "")} }}";
    }

    private static JsonObject Variables(FieldDefinition field) => new(
        field.Arguments.Where(argument => argument.IsRequired).Select(argument => KeyValuePair.Create(argument.Name, Sample(argument, field.Type.Named.Name))));

    private static JsonNode? Sample(InputValueDefinition value, string type = "")
    {
        var one = value.Type.Named switch
        {
            // The first state is none to move to, and none that somebody answers.
            EnumType when value.Name is "to" => "PROCESSING",
            EnumType when value.Name is "answer" => "GIVEN",
            EnumType when value.Name is "means" => "TELEPHONE",
            { Name: "CandidatureNumber" } => NobodysNumber,
            EnumType values => values.Values[0].Name,
            InputObjectType input => Smallest(input),
            { Name: "ID" } => IdFor(value.Name, type),
            { Name: "String" } => "x",
            { Name: "Boolean" } => true,
            { Name: "Date" } => "2026-01-01",
            _ => (JsonNode)1,
        };
        return value.Type.ToString()!.StartsWith('[') ? new JsonArray(one) : one;
    }

    private static JsonObject Smallest(InputObjectType input) => new(
        input.Fields.Where(field => field.IsRequired).Select(field => KeyValuePair.Create(field.Name, Sample(field))));

    // An identifier of the type that its argument is for, of nothing that is there.
    private static string IdFor(string name, string type)
    {
        var named = name switch { "offerId" => "Offer", "candidateId" => "Candidate", "paperId" => "Evidence", _ => type == "Node" ? "Candidate" : type };
        return Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{named}:{new Guid("00000000-0000-7000-8000-00000000dead"):N}"));
    }
}
