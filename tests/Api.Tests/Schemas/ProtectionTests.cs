using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Matching.Api.Commands;
using Matching.Api.Configuration;
using Matching.Api.Hosting;
using Matching.Api.Schemas;
using Matching.Api.Security;
using Matching.Api.Terminal;
using Matching.GraphQL;
using Matching.Seed;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Schemas;

/// <summary>What the API shows to whom, and what it refuses to everybody.</summary>
[Collection(Demonstration.Name)]
public sealed class ProtectionTests(DemoServer server)
{
    private const string Introspection = "{ __schema { queryType { name } } }";

    [Fact]
    public async Task The_schema_is_shown_to_whoever_is_signed_in()
    {
        Assert.Equal("INTROSPECTION_NOT_ALLOWED", CodeOf((await server.AskAsync(null, Introspection)).Body));
        Assert.Equal("Query", (string)(await server.AskAsync(Role.Candidat, Introspection)).Sound["__schema"]!["queryType"]!["name"]!);
    }

    [Fact]
    public async Task Errors_suggest_no_names() => Assert.Equal(
        "Cannot query field \"ofers\" on type \"Query\".",
        (string)(await server.AskAsync(Role.Administrateur, "{ ofers { totalCount } }")).Body["errors"]![0]!["message"]!);

    [Fact]
    public async Task The_engine_is_not_asked_for_a_hundred_offers_at_once()
    {
        var answer = await server.AskAsync(Role.Facilitateur, "{ offers(first: 100) { nodes { suggestedCandidates(first: 1) { totalCount } } } }");

        Assert.Equal("COST_LIMIT_EXCEEDED", CodeOf(answer.Body));
        Assert.Equal(10_000, (int)answer.Body["errors"]![0]!["extensions"]!["maxFieldCost"]!);
    }

    [Fact]
    public async Task An_operation_may_cost_10_000_and_one_unit_more_is_refused()
    {
        // A list of so many offers with their marchés costs 11 and 10 for each; who one is costs 1.
        var most = "{" + string.Concat(
            Enumerable.Range(0, 10).Select(number => $"a{number}:offers(first:{(number < 9 ? 100 : 89)}){{nodes{{marche{{reference}}}}}} "));

        Assert.Empty((await server.AskAsync(Role.Facilitateur, most + "}")).Codes);
        var refused = await server.AskAsync(Role.Facilitateur, most + "me{role}}");

        Assert.Equal(["COST_LIMIT_EXCEEDED"], refused.Codes);
        Assert.Equal(10_001, (int)refused.Body["errors"]![0]!["extensions"]!["fieldCost"]!);
    }

    [Theory]
    [InlineData(nameof(IntrospectionAudience.Everyone), true, false)]
    [InlineData(nameof(IntrospectionAudience.SignedIn), false, true)]
    [InlineData(nameof(IntrospectionAudience.Nobody), false, true)]
    public void Suggestions_are_hidden_unless_everyone_sees_the_schema(string audience, bool isAllowed, bool hidesSuggestions)
    {
        var options = new GraphQLOptions();

        SchemaProtection.Apply(options, new(Enum.Parse<IntrospectionAudience>(audience), "", false, 1, 2, false, new(1, 1, 1)), 1024);

        Assert.Equal(
            (isAllowed, hidesSuggestions, 1, 2),
            (options.AllowIntrospection, options.Validation.HidesSuggestions, options.Costs.MaxFieldCost, options.Costs.MaxTypeCost));
    }

    [Fact]
    public void A_web_socket_message_may_be_as_large_as_a_request_body()
    {
        var options = new GraphQLOptions();

        SchemaProtection.Apply(options, new(IntrospectionAudience.Nobody, "", false, 1, 2, false, new(1, 1, 1)), 12_345);

        Assert.Equal((12_345, 12_345), (options.MaxRequestBytes, options.Subscriptions.MaxMessageBytes));
    }

    [Theory]
    [InlineData("tokens", 2_000, "DOCUMENT_TOO_MANY_TOKENS")]
    [InlineData("aliases", 30, "DOCUMENT_TOO_MANY_ALIASES")]
    [InlineData("depth", 15, "EXECUTION_DEPTH_EXCEEDED")]
    public async Task A_document_may_be_so_large_and_no_larger(string what, int most, string code)
    {
        Assert.Empty((await server.AskAsync(Role.Administrateur, DocumentOf(what, most))).Codes);
        Assert.Equal([code], (await server.AskAsync(Role.Administrateur, DocumentOf(what, most + 1))).Codes);
    }

    // Tokens: five stand around the roles, fifteen are one with both directives; fewer fields are compared so than by plain ones. "ofType" nests without end.
    private static string DocumentOf(string what, int size) => what switch
    {
        "tokens" =>
            "{me{" + string.Concat(Enumerable.Repeat("role@skip(if:false)@include(if:true) ", (size - 5) / 15))
            + string.Concat(Enumerable.Repeat("role ", (size - 5) % 15)) + "}}",
        "aliases" => "{" + string.Join(' ', Enumerable.Range(0, size).Select(number => $"a{number}:__typename")) + "}",
        _ => "{__type(name:\"Query\"){" + string.Concat(Enumerable.Repeat("ofType{", size - 2)) + "name" + new string('}', size),
    };

    [Fact]
    public async Task A_trusted_document_may_be_larger()
    {
        using var documents = new TemporaryFolder();
        Directory.CreateDirectory(documents.Path);
        await File.WriteAllTextAsync(documents.File("Large.graphql"), DocumentOf("aliases", 31), TestContext.Current.CancellationToken);
        await using var own = new ServerWithDocuments(documents.Path);
        var id = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(DocumentOf("aliases", 31))));

        using var response = await (await own.ReadyClientAsync()).PostAsJsonAsync("/graphql", new { id }, TestContext.Current.CancellationToken);

        Assert.Contains("\"a30\":\"Query\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private sealed class ServerWithDocuments(string folder) : MatchingServer
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string> { ["GraphQL:TrustedDocuments"] = folder };
    }

    [Fact]
    public async Task Browsers_get_no_GraphiQL_from_an_installation()
    {
        using var response = await AskAsABrowserAsync(await server.ReadyClientAsync());

        Assert.NotEqual("text/html", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("Development", "")]
    [InlineData("Production", "--GraphQL:GraphiQL=true")]
    public async Task Browsers_get_GraphiQL_in_Development_and_where_it_is_set(string environment, string setting)
    {
        using var folder = new TemporaryFolder();
        string[] arguments =
        [
            $"--Data:Folder={folder.Path}",
            "--Demo:Enabled=false",
            "--Demo:Today=" + TestDay.Setting,
            .. setting.Length > 0 ? [setting] : Array.Empty<string>(),
        ];
        await using var app = MatchingHost.Build(
            new HostArguments(arguments, environment),
            new Screen(TextWriter.Null, TextWriter.Null, new Words(Language.EnglishOnly), null),
            builder => builder.WebHost.UseTestServer());
        await app.StartAsync(TestContext.Current.CancellationToken);
        app.Services.GetRequiredService<Readiness>().Open();

        using var response = await AskAsABrowserAsync(app.GetTestClient());

        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
    }

    private static Task<HttpResponseMessage> AskAsABrowserAsync(HttpClient client)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql");
        request.Headers.Accept.ParseAdd("text/html");
        return client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Nothing_but_trusted_documents_is_answered_when_an_installation_says_so()
    {
        await using var closed = new ClosedServer();
        var client = await closed.ReadyClientAsync();

        Assert.Equal("TRUSTED_DOCUMENT_REQUIRED", CodeOf(await AskAsync(closed, client, null, "{ offers { totalCount } }")));
        Assert.Equal("ADMINISTRATEUR", (string)(await AskAsync(closed, client, Role.Administrateur, "{ me { role } }"))["data"]!["me"]!["role"]!);
    }

    private static string CodeOf(JsonNode answer) => (string)answer["errors"]![0]!["extensions"]!["code"]!;

    private static async Task<JsonNode> AskAsync(MatchingServer server, HttpClient client, Role? role, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        if (role is not null)
        {
            request.Headers.Authorization = new(
                "Bearer",
                server.Services.GetRequiredService<Lazy<LocalIssuer>>().Value.Issue(Bearer.Of(DemoActors.All.Single(actor => actor.Role == role))));
        }
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }

    private sealed class ClosedServer : MatchingServer
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string> { ["GraphQL:OnlyTrustedDocuments"] = "true" };
    }
}
