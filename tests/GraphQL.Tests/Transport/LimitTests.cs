using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Matching.GraphQL.Language;

namespace Matching.GraphQL.Tests.Transport;

/// <summary>Every limit refuses with a code of its own.</summary>
public sealed class LimitTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    public static TheoryData<string, string, string> Limits => new()
    {
        {
            "tokens",
            "{ a: __typename b: __typename c: __typename d: __typename }",
            "Syntax Error: Document contains more than 10 tokens. Parsing aborted. @ 1:45 DOCUMENT_TOO_MANY_TOKENS"
        },
        { "nesting", "{ a { a { a { a } } } }", "Syntax Error: Document nests deeper than 3 levels. Parsing aborted. @ 1:13 DOCUMENT_TOO_DEEP" },
        { "depth", "{ books { nodes { author { name } } } }", "The operation is nested deeper than 3 fields. EXECUTION_DEPTH_EXCEEDED" },
        {
            "fields",
            "{ ...F a: __typename b: __typename } fragment F on Query { __typename c: __typename }",
            "The operation selects more than 4 fields, fragments included. OPERATION_TOO_LARGE"
        },
        { "aliases", "{ a: __typename b: __typename c: __typename }", "The document has more than 2 aliases. @ 1:31 DOCUMENT_TOO_MANY_ALIASES" },
        {
            "directives",
            "{ __typename @skip(if: false) @include(if: true) }",
            "2 directives stand at one place; at most 1 are allowed. @ 1:31 DOCUMENT_TOO_MANY_DIRECTIVES"
        },
        { "time", "{ slow }", "The operation took longer than 0.05 seconds. EXECUTION_TIMEOUT" },
    };

    [Theory, MemberData(nameof(Limits))]
    public async Task Refuses_what_exceeds_a_limit(string limit, string query, string expected)
    {
        await using var strict = library.With(services => services.AddGraphQLOptions(options => Tighten(options, limit)));
        using var client = strict.CreateClient();

        using var response = await client.PostAsJsonAsync("/graphql", new { query }, TestContext.Current.CancellationToken);

        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(expected, LibraryFixture.Describe(Assert.Single(answer["errors"]!.AsArray())!));
        Assert.Null(answer["data"]);
    }

    /// <summary>Documents with their size: each passes at a limit of that size, and is one too large for one less.</summary>
    public static TheoryData<string, int, string, string> Sizes => new()
    {
        { "tokens", 14, "{ a: __typename b: __typename c: __typename d: __typename }", "DOCUMENT_TOO_MANY_TOKENS" },
        { "nesting", 4, "{ a { a { a { a } } } }", "DOCUMENT_TOO_DEEP" },
        { "depth", 4, "{ books { nodes { author { name } } } }", "EXECUTION_DEPTH_EXCEEDED" },
        { "fields", 5, "{ ...F a: __typename b: __typename } fragment F on Query { __typename c: __typename }", "OPERATION_TOO_LARGE" },
        { "aliases", 3, "{ a: __typename b: __typename c: __typename }", "DOCUMENT_TOO_MANY_ALIASES" },
        { "directives", 2, "{ __typename @skip(if: false) @include(if: true) }", "DOCUMENT_TOO_MANY_DIRECTIVES" },
        { "errors", 4, "{ a b c d }", "VALIDATION_ABORTED" },
        { "field errors", 5, "{ books(first: 10) { nodes { fragile } } }", "TOO_MANY_ERRORS" },
        { "field cost", 31, "{ books(first: 2) { nodes { title author { name } } } }", "COST_LIMIT_EXCEEDED" },
        { "type cost", 6, "{ books(first: 2) { nodes { title author { name } } } }", "COST_LIMIT_EXCEEDED" },
    };

    [Theory, MemberData(nameof(Sizes))]
    public async Task At_a_limit_a_document_passes_and_one_more_is_refused(string limit, int size, string query, string code)
    {
        Assert.DoesNotContain(code, await CodesAsync(limit, size, query));
        Assert.Contains(code, await CodesAsync(limit, size - 1, query));
    }

    private async Task<IEnumerable<string?>> CodesAsync(string limit, int most, string query)
    {
        await using var strict = library.With(services => services.AddGraphQLOptions(options => Tighten(options, limit, most)));
        using var client = strict.CreateClient();
        using var response = await client.PostAsJsonAsync("/graphql", new { query }, TestContext.Current.CancellationToken);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        return [.. (answer["errors"]?.AsArray() ?? []).Select(error => (string?)error!["extensions"]?["code"])];
    }

    [Fact]
    public async Task Lists_no_more_validation_errors_than_allowed_and_says_so()
    {
        await using var strict = library.With(services =>
            services.AddGraphQLOptions(options => options.Validation = options.Validation with { MaxErrors = 2 }));
        using var client = strict.CreateClient();

        using var response = await client.PostAsJsonAsync("/graphql", new { query = "{ a b c d }" }, TestContext.Current.CancellationToken);

        var errors = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["errors"]!.AsArray();
        Assert.Equal(3, errors.Count);
        Assert.Equal("Too many validation errors, error limit reached. Validation aborted. VALIDATION_ABORTED", LibraryFixture.Describe(errors[2]!));
    }

    [Fact]
    public async Task Lists_no_more_field_errors_than_allowed_and_counts_the_rest()
    {
        await using var strict = library.With(services => services.AddGraphQLOptions(options => options.MaxFieldErrors = 2));
        using var client = strict.CreateClient();

        // Books 2, 4, 6, 8 and 10 fail.
        using var response = await client.PostAsJsonAsync(
            "/graphql",
            new { query = "{ books(first: 10) { nodes { fragile } } }" },
            TestContext.Current.CancellationToken);

        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(10, answer["data"]!["books"]!["nodes"]!.AsArray().Count);
        Assert.Equal(3, answer["errors"]!.AsArray().Count);
        Assert.Equal("3 more errors are not listed. TOO_MANY_ERRORS", LibraryFixture.Describe(answer["errors"]![2]!));
    }

    [Fact]
    public async Task Hides_names_of_the_schema_when_told_to()
    {
        await using var discreet = library.With(services =>
            services.AddGraphQLOptions(options => options.Validation = options.Validation with { HidesSuggestions = true }));
        using var client = discreet.CreateClient();

        using var response = await client.PostAsJsonAsync("/graphql", new { query = "{ bok }" }, TestContext.Current.CancellationToken);

        Assert.Equal(
            """{"errors":[{"message":"Cannot query field \"bok\" on type \"Query\".","locations":[{"line":1,"column":3}]}]}""",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("Cannot query field \"bok\" on type \"Query\". Did you mean \"book\" or \"books\"? @ 1:3", await library.ErrorAsync("{ bok }"));
    }

    private static void Tighten(GraphQLOptions options, string limit, int? most = null)
    {
        switch (limit)
        {
            case "tokens": options.Parser = ParserOptions.Default with { MaxTokens = most ?? 10 }; break;
            case "nesting": options.Parser = ParserOptions.Default with { MaxDepth = most ?? 3 }; break;
            case "depth": options.MaxExecutionDepth = most ?? 3; break;
            case "fields": options.MaxSelectedFields = most ?? 4; break;
            case "aliases": options.Validation = options.Validation with { MaxAliases = most ?? 2 }; break;
            case "directives": options.Validation = options.Validation with { MaxDirectivesPerLocation = most ?? 1 }; break;
            case "errors": options.Validation = options.Validation with { MaxErrors = most ?? 2 }; break;
            case "field errors": options.MaxFieldErrors = most ?? 2; break;
            case "field cost": options.Costs.MaxFieldCost = most ?? 1; break;
            case "type cost": options.Costs.MaxTypeCost = most ?? 1; break;
            default: options.ExecutionTimeout = TimeSpan.FromMilliseconds(50); break;
        }
    }
}
