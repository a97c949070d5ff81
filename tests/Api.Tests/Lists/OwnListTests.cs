using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Matching.Api.Matches;
using Matching.GraphQL.Annotations;
using Matching.GraphQL.Types;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Lists;

/// <summary>Lists as the people of each role ask for them.</summary>
[Collection(Demonstration.Name)]
public sealed class OwnListTests(DemoServer server)
{
    [Theory]
    [InlineData(Role.Anonymous, "offers", "enteredAt")]
    [InlineData(Role.Facilitateur, "candidates", "enteredAt")]
    [InlineData(Role.Facilitateur, "marches", "enteredAt")]
    [InlineData(Role.Facilitateur, "candidatures", "proposedAt")]
    public async Task The_latest_comes_first_by_a_date(Role role, string field, string date)
    {
        var answer = await server.AskAsync(role, $"{{ {field}(first: 100) {{ nodes {{ {date} }} }} }}");
        // As moments: their texts, with as many decimals as they need, do not sort alike.
        var days = Nodes(answer, field).Select(node => DateTimeOffset.Parse((string)node![date]!, CultureInfo.InvariantCulture)).ToList();

        Assert.True(days.Distinct().Count() > days.Count / 2, "the demonstration was entered over many days");
        Assert.Equal(days.OrderDescending(), days);
    }

    [Fact]
    public async Task A_company_lists_its_own_offers_by_state()
    {
        var own = Nodes(await server.AskAsync(Role.Entreprise, "{ offers(first: 100, own: true) { nodes { id status contractor { id } } } }"), "offers");
        var contractor = Assert.Single(own.Select(offer => (string)offer!["contractor"]!["id"]!).Distinct());
        var state = (string)own[0]!["status"]!;

        var inState = Nodes(
            await server.AskAsync(Role.Entreprise, $"{{ offers(first: 100, own: true, where: {{ status: {{ eq: {state} }} }}) {{ nodes {{ id status }} }} }}"),
            "offers");
        var byContractor = Nodes(
            await server.AskAsync(Role.Anonymous, $"{{ offers(first: 100, contractorId: \"{contractor}\") {{ nodes {{ id contractor {{ id }} }} }} }}"),
            "offers");

        Assert.Equal(own.Count(offer => (string)offer!["status"]! == state), inState.Count);
        Assert.All(inState, offer => Assert.Equal(state, (string)offer!["status"]!));
        Assert.NotEmpty(byContractor);
        Assert.All(byContractor, offer => Assert.Equal(contractor, (string)offer!["contractor"]!["id"]!));
        Assert.Empty(Nodes(await server.AskAsync(Role.Anonymous, "{ offers(own: true) { nodes { id } } }"), "offers"));
    }

    [Fact]
    public async Task Candidatures_are_listed_by_state()
    {
        var listed = Nodes(await server.AskAsync(Role.Entreprise, "{ candidatures(first: 100) { nodes { state } } }"), "candidatures");
        var all = listed.Select(node => (string)node!["state"]!).ToList();
        Assert.True(all.Distinct().Count() > 1, "a company of the demonstration has candidatures in several states");

        foreach (var state in all.Distinct())
        {
            var found = Nodes(
                await server.AskAsync(Role.Entreprise, $"{{ candidatures(first: 100, states: [{state}]) {{ nodes {{ state }} }} }}"),
                "candidatures");
            Assert.NotEmpty(found);
            Assert.All(found, node => Assert.Equal(state, (string)node!["state"]!));
        }

        Assert.Empty(Nodes(await server.AskAsync(Role.Entreprise, "{ candidatures(states: []) { nodes { state } } }"), "candidatures"));
    }

    [Fact]
    public async Task Parts_of_texts_are_compared_without_case_and_accents()
    {
        var offers = Nodes(await server.AskAsync(Role.Anonymous, "{ offers(first: 100) { nodes { title } } }"), "offers");
        var titles = offers.Select(node => (string)node!["title"]!).ToList();
        var title = titles.First(title => title.Any(letter => letter is 'é' or 'è'));
        var letters = Spelling.Fold(title).ToUpperInvariant();

        foreach (var condition in new[] { $"contains: \"{letters[1..^1]}\"", $"startsWith: \"{letters[..^1]}\"", $"endsWith: \"{letters[1..]}\"" })
        {
            var found = Nodes(
                await server.AskAsync(Role.Anonymous, $"{{ offers(first: 100, where: {{ title: {{ {condition} }} }}) {{ nodes {{ title }} }} }}"),
                "offers");
            Assert.Contains(title, found.Select(node => (string)node!["title"]!));
            Assert.All(
                found,
                node => Assert.Contains(letters[1..^1].Trim(), Spelling.Fold((string)node!["title"]!).ToUpperInvariant(), StringComparison.Ordinal));
        }

        Assert.Empty(Nodes(await server.AskAsync(Role.Anonymous, "{ offers(where: { title: { contains: \"%\" } }) { nodes { title } } }"), "offers"));
        Assert.All(
            Nodes(await server.AskAsync(Role.Anonymous, "{ offers(first: 100, where: { title: { contains: \"'\" } }) { nodes { title } } }"), "offers"),
            node => Assert.Contains('\'', (string)node!["title"]!));
        Assert.Empty(
            Nodes(await server.AskAsync(Role.Anonymous, $"{{ offers(where: {{ title: {{ eq: \"{letters}\" }} }}) {{ nodes {{ title }} }} }}"), "offers"));
    }

    [Fact]
    public async Task Who_asks_learns_the_territory_of_the_desk()
    {
        var me = (await server.AskAsync(Role.Facilitateur, "{ me { departments territory { departments intercommunalities { code name } } } }")).Sound["me"]!;
        var desk = DemoServer.ActorOf(Role.Facilitateur)!;

        Assert.Equal(desk.Departments.Order(StringComparer.Ordinal), me["territory"]!["departments"]!.AsArray().Select(code => (string)code!));
        Assert.Equal(
            desk.Intercommunalities.Order(StringComparer.Ordinal),
            me["territory"]!["intercommunalities"]!.AsArray().Select(one => (string)one!["code"]!).Order(StringComparer.Ordinal));
        Assert.All(me["territory"]!["intercommunalities"]!.AsArray(), one => Assert.NotEmpty((string)one!["name"]!));
        Assert.NotEqual(0, desk.Departments.Count + desk.Intercommunalities.Count);
        Assert.Null((await server.AskAsync(Role.Entreprise, "{ me { territory { departments } } }")).Sound["me"]!["territory"]);
    }

    [Fact]
    public void A_field_that_may_be_refused_may_be_null()
    {
        var guarded = (
            from type in typeof(Suggestions).Assembly.GetTypes()
            where type.GetCustomAttribute<MutationTypeAttribute>() is null && type.GetCustomAttribute<SubscriptionTypeAttribute>() is null
            from method in type.GetMethods()
            where method.GetCustomAttribute<AuthorizeAttribute>() is not null
            select method).ToList();

        Assert.True(guarded.Count > 15, "most lists ask who is there");
        Assert.All(guarded, method =>
        {
            var returned = new NullabilityInfoContext().Create(method.ReturnParameter);
            Assert.True(
                (method.ReturnType.IsAssignableTo(typeof(Task)) ? returned.GenericTypeArguments[0] : returned).ReadState == NullabilityState.Nullable,
                $"{method.DeclaringType}.{method.Name}");
        });
    }

    [Fact]
    public void A_field_whose_arguments_may_be_refused_may_be_null()
    {
        // An unknown name is null among the names; more than a hundred identifiers are refused as a whole, as Relay's field is.
        string[] always = ["Query.enumLabels", "Query.nodes"];
        var schema = server.Services.GetRequiredService<Schema>();
        var promised =
            from type in schema.Types.OfType<ObjectType>()
            where type != schema.MutationType && type != schema.SubscriptionType && !type.Name.StartsWith("__", StringComparison.Ordinal)
            from field in type.Fields
            where field.Type is NonNullType && field.Arguments.Any(argument => argument.Type.Named is not EnumType)
            select $"{type.Name}.{field.Name}";

        Assert.Equal(always.Order(StringComparer.Ordinal), promised.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("offers(contractorId: \"zz\", first: 1) { totalCount }", "offers")]
    [InlineData("offers(first: 101) { totalCount }", "offers")]
    [InlineData("offers(first: 1, after: \"zz\") { totalCount }", "offers")]
    [InlineData("communes(search: \"lyon\", first: -1) { totalCount }", "communes")]
    [InlineData("occupations(search: \"maçon\", first: 1, last: 1) { totalCount }", "occupations")]
    public async Task An_argument_that_is_refused_leaves_the_neighbours(string field, string name)
    {
        var answer = await server.AskAsync(Role.Facilitateur, $"{{ {field} me {{ role }} }}");

        Assert.Null(answer.Data[name]);
        Assert.Equal("FACILITATEUR", (string)answer.Data["me"]!["role"]!);
        Assert.Equal(name, (string)Assert.Single(answer.Body["errors"]!.AsArray())!["path"]![0]!);
    }

    [Fact]
    public async Task What_is_refused_leaves_its_neighbours()
    {
        var anonymous = await server.AskAsync(
            Role.Anonymous,
            "{ candidates { totalCount } marches { totalCount } buyers { totalCount } candidatures { totalCount } "
            + "offers(first: 2) { nodes { title suggestedCandidates { totalCount } } } }");
        var company = await server.AskAsync(
            Role.Entreprise,
            "{ fairnessAudit(from: \"2026-01-01\", to: \"2026-02-01\") { __typename } imports { __typename } rankingModels { __typename } "
            + "offers(first: 2, own: true) { nodes { title nearMisses { rank } } } }");

        Assert.All(
            anonymous.Data["offers"]!["nodes"]!.AsArray().Concat(company.Data["offers"]!["nodes"]!.AsArray()),
            offer => Assert.NotEmpty((string)offer!["title"]!));
        Assert.All(new[] { "candidates", "marches", "buyers", "candidatures" }, field => Assert.Null(anonymous.Data[field]));
        Assert.All(anonymous.Codes, code => Assert.Equal("AUTH_NOT_AUTHENTICATED", code));
        Assert.All(company.Codes, code => Assert.Equal("AUTH_NOT_AUTHORIZED", code));
        Assert.NotEmpty(company.Codes);
    }

    private static JsonArray Nodes(Answer answer, string field) => answer.Sound[field]!["nodes"]!.AsArray();
}
