using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Execution.Documents;
using Matching.GraphQL.Tests.Transport.WebSockets;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Tests.Transport.Documents;

public sealed class TrustedDocumentTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    private const string Document = "query Sum($n: [Int!]!) { sum(values: $n) }";

    private const string Answer = """{"data":{"sum":3}}""";

    private static readonly string Hash = HashOf(Document);

    [Theory]
    [InlineData("""{"id":"HASH","variables":{"n":[1,2]}}""")]
    [InlineData("""{"documentId":"HASH","variables":{"n":[1,2]}}""")]
    [InlineData("""{"documentId":"sha256:HASH","variables":{"n":[1,2]},"operationName":"Sum"}""")]
    [InlineData("""{"query":null,"id":"HASH","variables":{"n":[1,2]}}""")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"HASH"}},"variables":{"n":[1,2]}}""")]
    public async Task Answers_a_document_by_its_hash(string body)
    {
        await using var server = library.With(services => services.AddSingleton<ITrustedDocumentStore>(TrustedDocuments.Of([Document])));
        using var client = server.CreateClient();

        Assert.Equal(Answer, await PostAsync(client, body.Replace("HASH", Hash, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("id=HASH")]
    [InlineData("documentId=sha256:HASH")]
    [InlineData("extensions=%7B%22persistedQuery%22:%7B%22version%22:1,%22sha256Hash%22:%22HASH%22%7D%7D")]
    public async Task Answers_a_document_by_its_hash_over_get(string parameters)
    {
        await using var server = library.With(services => services.AddSingleton<ITrustedDocumentStore>(TrustedDocuments.Of([Document])));
        using var client = server.CreateClient();

        Assert.Equal(
            Answer,
            await client.GetStringAsync(
                $"/graphql?{parameters.Replace("HASH", Hash, StringComparison.Ordinal)}&variables=%7B%22n%22:[1,2]%7D",
                TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("""{"id":"0000"}""", "The document of this id is not known here. DOCUMENT_NOT_FOUND")]
    [InlineData("""{"id":"../../secret"}""", "The document of this id is not known here. DOCUMENT_NOT_FOUND")]
    [InlineData("""{"id":""}""", "The document of this id is not known here. DOCUMENT_NOT_FOUND")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"0000"}}}""", "PersistedQueryNotSupported PERSISTED_QUERY_NOT_SUPPORTED")]
    [InlineData(
        """{"extensions":{"persistedQuery":{"version":1}}}""",
        "The extension \"persistedQuery\" must be an object with a whole number \"version\" and a string \"sha256Hash\".")]
    [InlineData("""{"extensions":{}}""", "The member \"query\" is missing.")]
    [InlineData("""{"id":7}""", "The member \"query\" is missing.")]
    public async Task Says_which_document_is_missing(string body, string expected) => Assert.Equal(expected, await ErrorAsync(library.Client(), body));

    [Fact]
    public async Task Serves_nothing_but_trusted_documents_when_told_to_except_to_those_an_interceptor_lets()
    {
        await using var server = library.With(services =>
        {
            services.AddGraphQLOptions(options => (options.OnlyTrustedDocuments, options.AutomaticPersistedQueries) = (true, 10));
            services.AddSingleton<ITrustedDocumentStore>(TrustedDocuments.Of([Document]));
            services.AddSingleton<IRequestInterceptor, LibrariansBringTheirOwn>();
        });
        using var client = server.CreateClient();
        const string Refusal = "Only trusted documents are served here: send the id of one. TRUSTED_DOCUMENT_REQUIRED";
        const string Other = """{"query":"{ __typename }"}""";
        var persisted = By("{ __typename }", 1, HashOf("{ __typename }"));

        Assert.Equal(Answer, await PostAsync(client, $$$"""{"id":"{{{Hash}}}","variables":{"n":[1,2]}}"""));
        Assert.Equal(Refusal, await ErrorAsync(client, Other));
        Assert.Equal(Refusal, await ErrorAsync(client, persisted));
        Assert.Equal(Refusal, await ErrorAsync(client, """{"query":""}"""));
        client.DefaultRequestHeaders.Add("X-Role", "librarian");
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await PostAsync(client, Other));
    }

    [Fact]
    public async Task Serves_any_document_to_those_the_options_let()
    {
        await using var server = library.With(services =>
            services.AddGraphQLOptions(options =>
                (options.OnlyTrustedDocuments, options.AnyDocumentFor) = (true, context => context.User.IsInRole("librarian"))));
        using var client = server.CreateClient();

        Assert.EndsWith("TRUSTED_DOCUMENT_REQUIRED", await ErrorAsync(client, """{"query":"{ __typename }"}"""), StringComparison.Ordinal);
        client.DefaultRequestHeaders.Add("X-Role", "librarian");
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await PostAsync(client, """{"query":"{ __typename }"}"""));
    }

    [Fact]
    public async Task Learns_documents_that_come_with_their_hash()
    {
        await using var server = library.With(services => services.AddGraphQLOptions(options => options.AutomaticPersistedQueries = 2));
        using var client = server.CreateClient();
        static string By(string document, bool withDocument) => TrustedDocumentTests.By(withDocument ? document : null, 1, HashOf(document));
        const string NotFound = "PersistedQueryNotFound PERSISTED_QUERY_NOT_FOUND";

        Assert.Equal(NotFound, await ErrorAsync(client, By("{ a: __typename }", false)));
        Assert.Equal("""{"data":{"a":"Query"}}""", await PostAsync(client, By("{ a: __typename }", true)));
        Assert.Equal("""{"data":{"a":"Query"}}""", await PostAsync(client, By("{ a: __typename }", false)));
        Assert.Equal(
            """{"data":{"a":"Query"}}""",
            await client.GetStringAsync(
                $"/graphql?extensions=%7B%22persistedQuery%22:%7B%22version%22:1,%22sha256Hash%22:%22{HashOf("{ a: __typename }").ToUpperInvariant()}%22%7D%7D",
                TestContext.Current.CancellationToken));

        // A third document takes the place of the one not asked for longest; one that is not sound takes none.
        await PostAsync(client, By("{ b: __typename }", true));
        await PostAsync(client, By("{ c: __typename }", true));
        await PostAsync(client, By("{ nothing }", true));
        Assert.Equal(NotFound, await ErrorAsync(client, By("{ a: __typename }", false)));
        Assert.Equal(NotFound, await ErrorAsync(client, By("{ nothing }", false)));
        Assert.Equal("""{"data":{"b":"Query"}}""", await PostAsync(client, By("{ b: __typename }", false)));
    }

    [Theory]
    [InlineData(1, "0000", "The sha256Hash is not the hash of the query. PERSISTED_QUERY_HASH_MISMATCH")]
    [InlineData(2, "0000", "Persisted queries of version 2 are not known here; use version 1. PERSISTED_QUERY_VERSION")]
    public async Task Refuses_a_document_that_is_not_what_its_hash_says(int version, string hash, string expected)
    {
        await using var server = library.With(services => services.AddGraphQLOptions(options => options.AutomaticPersistedQueries = 2));
        using var client = server.CreateClient();

        Assert.Equal(expected, await ErrorAsync(client, By("{ __typename }", version, hash)));
    }

    [Fact]
    public async Task Answers_a_document_by_its_hash_over_a_web_socket()
    {
        await using var server = await SocketServer.StartAsync(build: builder => builder.AddTrustedDocuments(Document));
        using var client = await server.InitialisedAsync();

        await client.SendAsync(
            """{"id":"1","type":"subscribe","payload":{"id":"HASH","variables":{"n":[1,2]}}}""".Replace("HASH", Hash, StringComparison.Ordinal));

        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"sum":3}}}""", await client.ReceiveAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task Answers_a_document_sent_with_its_own_hash_whether_hashes_are_kept_or_not(int kept)
    {
        await using var server = library.With(services => services.AddGraphQLOptions(options => options.AutomaticPersistedQueries = kept));
        using var client = server.CreateClient();

        Assert.Equal("""{"data":{"__typename":"Query"}}""", await PostAsync(client, By("{ __typename }", 1, HashOf("{ __typename }"))));
    }

    [Theory]
    [InlineData("""{"query":"{ __typename }","id":"HASH"}""", "DOCUMENT_ID_MISMATCH")]
    [InlineData("""{"documentId":"sha256:HASH","query":"{ __typename }"}""", "DOCUMENT_ID_MISMATCH")]
    [InlineData("""{"id":"unheard-of","query":"{ __typename }"}""", "DOCUMENT_ID_MISMATCH")]
    [InlineData("""{"id":"../../secret","query":"{ __typename }"}""", "DOCUMENT_ID_MISMATCH")]
    [InlineData("""{"query":"{ __typename }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"HASH"}}}""", "PERSISTED_QUERY_HASH_MISMATCH")]
    [InlineData("""{"id":"HASH","extensions":{"persistedQuery":{"version":1,"sha256Hash":"0000"}}}""", "PERSISTED_QUERY_HASH_MISMATCH")]
    public async Task Refuses_a_name_sent_beside_another_document(string body, string code)
    {
        await using var server = library.With(services => services.AddSingleton<ITrustedDocumentStore>(TrustedDocuments.Of([Document])));
        using var client = server.CreateClient();

        Assert.EndsWith(" " + code, await ErrorAsync(client, body.Replace("HASH", Hash, StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_name_sent_beside_another_document_over_get_and_over_a_web_socket()
    {
        await using var server = await SocketServer.StartAsync(build: builder => builder.AddTrustedDocuments(Document));
        using var socket = await server.InitialisedAsync();
        await socket.SendAsync(
            """{"id":"1","type":"subscribe","payload":{"id":"HASH","query":"{ __typename }"}}""".Replace("HASH", Hash, StringComparison.Ordinal));
        Assert.Contains("DOCUMENT_ID_MISMATCH", await socket.ReceiveAsync(), StringComparison.Ordinal);

        using var response = await library.Client().GetAsync($"/graphql?query=%7B__typename%7D&id={Hash}", TestContext.Current.CancellationToken);
        Assert.Contains("DOCUMENT_ID_MISMATCH", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("documentId")]
    public async Task Answers_a_document_sent_with_its_own_id(string member)
    {
        var body = $$$"""{"query":"{{{Document}}}","{{{member}}}":"{{{Hash}}}","variables":{"n":[1,2]}}""";

        Assert.Equal(Answer, await PostAsync(library.Client(), body));
    }

    private static string By(string? document, int version, string hash) =>
        LibraryFixture.ToJson(new { query = document, extensions = new { persistedQuery = new { version, sha256Hash = hash } } });

    private static string HashOf(string document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));

    private static async Task<string> PostAsync(HttpClient client, string body)
    {
        using var response = await client.PostAsync("/graphql", LibraryFixture.Json(body), TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<string> ErrorAsync(HttpClient client, string body) =>
        LibraryFixture.Describe(Assert.Single(JsonNode.Parse(await PostAsync(client, body))!["errors"]!.AsArray())!);

    private sealed class LibrariansBringTheirOwn : IRequestInterceptor
    {
        public ValueTask<GraphQLRequest> OnRequestAsync(GraphQLRequest request, GraphQLRequestContext context, CancellationToken cancellationToken) =>
            new(request with { AllowsAnyDocument = context.User.IsInRole("librarian") });
    }
}
