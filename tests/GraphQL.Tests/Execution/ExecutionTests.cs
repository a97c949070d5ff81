using System.Text.Json.Nodes;

namespace Matching.GraphQL.Tests.Execution;

public sealed class ExecutionTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    [Fact]
    public async Task Answers_fields_in_the_document_s_order_and_merges_duplicates() => Assert.Equal(
        """{"data":{"b":6,"__typename":"Query","a":3}}""",
        await library.AskAsync("{ b: sum(values: [1, 2, 3]) ...F a: sum(values: [3]) b: sum(values: [1, 2, 3]) } fragment F on Query { __typename }"));

    [Theory]
    [InlineData(true, """{"data":{"a":1,"b":2}}""")]
    [InlineData(false, """{"data":{"b":2,"a":1}}""")]
    public async Task Orders_fields_by_their_first_included_occurrence(bool early, string expected) => Assert.Equal(
        expected,
        await library.AskAsync("query ($early: Boolean!) { a: sum(values: [1]) @include(if: $early) b: sum(values: [2]) a: sum(values: [1]) }", new { early }));

    [Fact]
    public async Task Masks_an_unexpected_failure_and_gives_an_id_to_find_it_by()
    {
        var answer = JsonNode.Parse(await library.AskAsync("{\n  broken\n}"))!;

        var error = answer["errors"]![0]!;
        Assert.Equal("""Unexpected Execution Error @ 2:3 ["broken"] INTERNAL_ERROR""", LibraryFixture.Describe(error));
        Assert.Equal(32, ((string)error["extensions"]!["correlationId"]!).Length);
        Assert.DoesNotContain("secret", answer.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("""{"broken":null}""", answer["data"]!.ToJsonString());
    }

    [Fact]
    public async Task Passes_a_deliberate_error_through() =>
        Assert.Equal("""The library is closed. @ 1:3 ["refused"] CLOSED""", await library.ErrorAsync("{ refused }"));

    [Fact]
    public async Task Keeps_siblings_when_a_nullable_field_fails()
    {
        var answer = JsonNode.Parse(await library.AskAsync("{ shelf(first: 2) { id fragile title } }"))!;

        Assert.Equal(
            """{"shelf":[{"id":"Qm9vazox","fragile":"whole","title":"Book 1"},{"id":"Qm9vazoy","fragile":null,"title":"Book 2"}]}""",
            answer["data"]!.ToJsonString());
        Assert.Equal(
            """Unexpected Execution Error @ 1:24 ["shelf",1,"fragile"] INTERNAL_ERROR""",
            LibraryFixture.Describe(Assert.Single(answer["errors"]!.AsArray())!));
    }

    [Fact]
    public async Task Propagates_null_to_the_nearest_nullable_parent()
    {
        var answer = JsonNode.Parse(await library.AskAsync("{ before: sum(values: [1]) book(id: \"Qm9vazoz\") { title required } after: sum(values: [2]) }"))!;

        Assert.Equal("""{"before":1,"book":null,"after":2}""", answer["data"]!.ToJsonString());
        Assert.Equal(
            """Cannot return null for non-nullable field Book.required. @ 1:57 ["book","required"]""",
            LibraryFixture.Describe(Assert.Single(answer["errors"]!.AsArray())!));
    }

    [Fact]
    public async Task Propagates_null_through_non_null_lists_to_the_root()
    {
        var answer = JsonNode.Parse(await library.AskAsync("{ shelf { required } }"))!;

        Assert.Null(answer["data"]);
        Assert.Equal("""["shelf",2,"required"]""", answer["errors"]![0]!["path"]!.ToJsonString());
    }

    [Fact]
    public async Task Batches_loads_of_one_level_into_one_question()
    {
        var before = library.Shelves.Batches;

        var data = await library.DataAsync("{ books(first: 10) { nodes { author { name books { nodes { title } } } } } }");

        Assert.Equal("Author 2", (string)data["books"]!["nodes"]![0]!["author"]!["name"]!);
        Assert.Equal(2, library.Shelves.Batches - before);
    }

    [Fact]
    public async Task Runs_mutations_one_after_the_other()
    {
        var data = await library.DataAsync("mutation { a: step(milliseconds: 20) b: step c: step(milliseconds: 5) d: step }");

        var first = (int)data["a"]!;
        Assert.Equal([first, first + 1, first + 2, first + 3], new[] { "a", "b", "c", "d" }.Select(name => (int)data[name]!));
    }

    [Fact]
    public async Task Resolves_interfaces_and_unions_by_the_object_s_class()
    {
        var data = await library.DataAsync(
            """{ lendables { __typename title ... on Disc { length } } search(text: "night") { __typename ... on Disc { title } } }""");

        Assert.Equal("""[{"__typename":"Book","title":"Book 1"},{"__typename":"Disc","title":"Night \"sounds\" — été","length":61.5}]""",
            data["lendables"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.Equal("Disc", (string)data["search"]![0]!["__typename"]!);
    }

    [Fact]
    public async Task Writes_numbers_as_javascript_does() => Assert.Equal(
        """{"data":{"a":{"real":1e+21,"large":5000000000,"exact":1.10},"b":{"real":0.000001},"c":{"real":1e-7},"d":"""
        + """{"real":100000000000000000000},"e":{"real":0}}}""",
        await library.AskAsync(
            "{ a: numbers(real: 1e21) { real large exact } b: numbers(real: 0.000001) { real } c: numbers(real: 0.0000001) { real } "
            + "d: numbers(real: 1e20) { real } e: numbers(real: -0.0) { real } }"));

    [Fact]
    public async Task Stops_an_operation_at_its_time_limit()
    {
        await using var quick = library.With(services => services.AddGraphQLOptions(options => options.ExecutionTimeout = TimeSpan.FromMilliseconds(30)));
        using var client = quick.CreateClient();
        client.DefaultRequestHeaders.Add("Accept", "application/graphql-response+json");

        using var response = await client.PostAsync("/graphql", LibraryFixture.Json("""{"query":"{ slow }"}"""), TestContext.Current.CancellationToken);

        Assert.Equal(504, (int)response.StatusCode);
        Assert.Equal(
            """{"errors":[{"message":"The operation took longer than 0.03 seconds.","extensions":{"code":"EXECUTION_TIMEOUT"}}]}""",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Refuses_operations_deeper_than_allowed() => Assert.Equal(
        "The operation is nested deeper than 50 fields. EXECUTION_DEPTH_EXCEEDED",
        await library.ErrorAsync("{ __type(name: \"Book\") { " + string.Concat(Enumerable.Repeat("ofType { ", 50)) + "name " + new string('}', 50) + " } }"));

    [Fact]
    public async Task Refuses_operations_that_spread_into_too_many_fields()
    {
        var bomb = "{ __schema { types { ...F0 } } } " + string.Concat(
            Enumerable.Range(0, 20)
                .Select(index =>
                    $"fragment F{index} on __Type {{ a: ofType {{ {(index < 19 ? $"...F{index + 1}" : "name")} }} "
                    + $"b: ofType {{ {(index < 19 ? $"...F{index + 1}" : "name")} }} }} "));

        Assert.Equal("The operation selects more than 20000 fields, fragments included. OPERATION_TOO_LARGE", await library.ErrorAsync(bomb));
    }

    [Theory]
    [InlineData("{ a: __typename } { b: __typename }", null, "This anonymous operation must be the only defined operation.")]
    [InlineData("query A { a: __typename } query B { b: __typename }", null, "Must provide operation name if query contains multiple operations.")]
    [InlineData("query A { a: __typename }", "C", "Unknown operation named \"C\".")]
    public async Task Needs_exactly_one_operation(string query, string? operationName, string message)
    {
        using var client = library.Client();

        using var response = await client.PostAsync(
            "/graphql",
            LibraryFixture.Json(LibraryFixture.ToJson(new { query, operationName })),
            TestContext.Current.CancellationToken);

        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.StartsWith(message, (string)answer["errors"]![0]!["message"]!, StringComparison.Ordinal);
        Assert.False(answer.AsObject().ContainsKey("data"));
    }
}
