using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Tests.Transport;

public sealed class IntrospectionPolicyTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    [Theory]
    [InlineData(
        "{ __schema { description } }",
        "The schema is not shown to you: introspection (__schema) is not allowed here. @ 1:3 INTROSPECTION_NOT_ALLOWED")]
    [InlineData(
        "{ sum(values: 1) ... on Query { t: __type(name: \"Book\") { name } } }",
        "The schema is not shown to you: introspection (__type) is not allowed here. @ 1:33 INTROSPECTION_NOT_ALLOWED")]
    [InlineData(
        "query A { ...F } fragment F on Query { __schema { description } }",
        "The schema is not shown to you: introspection (__schema) is not allowed here. @ 1:40 INTROSPECTION_NOT_ALLOWED")]
    [InlineData("{ __typename books(first: 1) { nodes { __typename } } }", null)]
    public async Task Hides_the_schema_when_told_to(string query, string? expected)
    {
        await using var closed = library.With(services => services.AddGraphQLOptions(options => options.AllowIntrospection = false));
        using var client = closed.CreateClient();

        Assert.Equal(expected, await ErrorAsync(client, query, null));
    }

    [Fact]
    public async Task Shows_it_to_those_an_interceptor_lets_see_it_with_the_same_compiled_document()
    {
        await using var closed = library.With(services =>
        {
            services.AddGraphQLOptions(options => options.AllowIntrospection = false);
            services.AddSingleton<IRequestInterceptor, LibrariansSeeTheSchema>();
        });
        using var client = closed.CreateClient();
        const string Query = "{ __schema { description } }";

        Assert.NotNull(await ErrorAsync(client, Query, "reader"));
        Assert.Null(await ErrorAsync(client, Query, "librarian"));
        Assert.NotNull(await ErrorAsync(client, Query, null));
        Assert.Equal("Banned readers ask nothing. BANNED", await ErrorAsync(client, Query, "banned"));
    }

    [Fact]
    public async Task Shows_it_to_those_the_options_let_see_it()
    {
        await using var closed = library.With(services =>
            services.AddGraphQLOptions(options =>
                (options.AllowIntrospection, options.IntrospectionFor) = (false, context => context.User.IsInRole("librarian"))));
        using var client = closed.CreateClient();

        Assert.NotNull(await ErrorAsync(client, "{ __schema { description } }", "reader"));
        Assert.Null(await ErrorAsync(client, "{ __schema { description } }", "librarian"));
    }

    private static async Task<string?> ErrorAsync(HttpClient client, string query, string? role)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        if (role is not null) request.Headers.Add("X-Role", role);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        return answer["errors"] is { } errors ? LibraryFixture.Describe(Assert.Single(errors.AsArray())!) : null;
    }

    private sealed class LibrariansSeeTheSchema : IRequestInterceptor
    {
        public ValueTask<GraphQLRequest> OnRequestAsync(GraphQLRequest request, GraphQLRequestContext context, CancellationToken cancellationToken) =>
            context.User.IsInRole("banned")
                ? throw new GraphQLException("Banned readers ask nothing.", "BANNED")
                : new(request with { AllowsIntrospection = context.User.IsInRole("librarian") });
    }
}
