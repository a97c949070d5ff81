using System.Text.Json;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Tests.Subscriptions;
using Matching.GraphQL.TestServer.Library;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Tests.Execution.Incremental;

public sealed class DeferTests : IDisposable
{
    private readonly ServiceProvider _services;

    public DeferTests()
    {
        var services = new ServiceCollection();
        services.AddLibraryServer();
        _services = services.BuildServiceProvider();
    }

    [Fact]
    public async Task Delivers_a_fragment_after_the_first_result() => Assert.Equal(
        [
            """{"data":{"readingRoom":{"name":"Reading room"}},"pending":[{"id":"0","path":["readingRoom"],"label":"staff"}],"hasNext":true}""",
            """{"incremental":[{"id":"0","data":{"librarian":"Ada"}}],"completed":[{"id":"0"}],"hasNext":false}""",
        ],
        await AskAsync("""{ readingRoom { name ... @defer(label: "staff") { librarian } } }"""));

    [Fact]
    public async Task Delivers_fragments_of_the_root_and_named_ones() => Assert.Equal(
        [
            """{"data":{},"pending":[{"id":"0","path":[]}],"hasNext":true}""",
            """{"incremental":[{"id":"0","data":{"readingRoom":{"librarian":"Ada"}}}],"completed":[{"id":"0"}],"hasNext":false}""",
        ],
        await AskAsync("{ ...Room @defer } fragment Room on Query { readingRoom { librarian } }"));

    [Fact]
    public async Task Does_not_defer_what_needs_no_waiting() => Assert.Equal(
        ["""{"data":{"readingRoom":{"name":"Reading room","table":[{"title":"Book 1"},{"title":"Book 2"},{"title":"Book 3"}]}}}"""],
        await AskAsync("{ readingRoom { ... @defer { name table { title ... @defer { title } } } } }"));

    [Theory]
    [InlineData("""{"no":false}""", 1)]
    [InlineData("""{"no":true}""", 2)]
    [InlineData("{}", 2)]
    public async Task Follows_the_condition(string variables, int results) =>
        Assert.Equal(results, (await AskAsync("query ($no: Boolean) { readingRoom { ... @defer(if: $no) { librarian } } }", variables)).Count);

    [Fact]
    public async Task Reads_a_field_once_that_several_fragments_share_and_sends_it_with_the_nearest()
    {
        var results = await AskAsync(
            """{ readingRoom { ... @defer(label: "a") { desk { author { name } } } ... @defer(label: "b") { desk { author { id } } librarian } } }""");

        Assert.Equal(
            [
                """{"data":{"readingRoom":{}},"pending":[{"id":"0","path":["readingRoom"],"label":"a"},"""
                + """{"id":"1","path":["readingRoom"],"label":"b"}],"hasNext":true}""",
                """{"incremental":[{"id":"0","data":{"desk":{"author":{"name":"Author 2","id":"QXV0aG9yOjI="}}}},"""
                + """{"id":"1","data":{"librarian":"Ada"}}],"completed":[{"id":"0"},{"id":"1"}],"hasNext":false}""",
            ],
            results);
        Assert.Equal(1, _services.GetRequiredService<Shelves>().Batches);
    }

    [Fact]
    public async Task Sends_what_stands_in_an_object_of_the_first_result_below_its_fragment() => Assert.Equal(
        [
            """{"data":{"readingRoom":{"desk":{"title":"Book 1"}}},"pending":[{"id":"0","path":["readingRoom"]}],"hasNext":true}""",
            """{"incremental":[{"id":"0","subPath":["desk"],"data":{"author":{"name":"Author 2"}}}],"completed":[{"id":"0"}],"hasNext":false}""",
        ],
        await AskAsync("{ readingRoom { desk { title } ... @defer { desk { author { name } } } } }"));

    [Fact]
    public async Task Tells_of_a_fragment_within_another_when_that_is_delivered() => Assert.Equal(
        [
            """{"data":{"readingRoom":{}},"pending":[{"id":"0","path":["readingRoom"],"label":"outer"}],"hasNext":true}""",
            """{"pending":[{"id":"1","path":["readingRoom","desk"],"label":"inner"}],"incremental":"""
            + """[{"id":"0","data":{"desk":{"title":"Book 1"}}}],"completed":[{"id":"0"}],"hasNext":true}""",
            """{"incremental":[{"id":"1","data":{"author":{"name":"Author 2"}}}],"completed":[{"id":"1"}],"hasNext":false}""",
        ],
        await AskAsync("""{ readingRoom { ... @defer(label: "outer") { desk { title ... @defer(label: "inner") { author { name } } } } } }"""));

    [Fact]
    public async Task Loads_for_all_deferred_branches_at_once()
    {
        var results = await AskAsync("{ shelf(first: 4) { ... @defer { author { name } } } }");

        Assert.Equal(1, _services.GetRequiredService<Shelves>().Batches);
        Assert.Equal(2, results.Count);
    }

    [Fact]
    public async Task Keeps_a_null_that_propagates_within_its_fragment() => Assert.Equal(
        [
            """{"data":{"readingRoom":{"name":"Reading room"}},"pending":[{"id":"0","path":["readingRoom"]},"""
            + """{"id":"1","path":["readingRoom"]}],"hasNext":true}""",
            """{"incremental":[{"id":"1","data":{"librarian":"Ada"}},"""
            + """{"id":"1","data":{"lamp":null},"errors":[{"message":"It is dark.","locations":"""
            + """[{"line":1,"column":66}],"path":["readingRoom","lamp"],"extensions":{"code":"DARK"}}]}],"completed":"""
            + """[{"id":"0","errors":[{"message":"Cannot return null for non-nullable field ReadingRoom.hours.","locations":"""
            + """[{"line":1,"column":45}],"path":["readingRoom","hours"]}]},{"id":"1"}],"hasNext":false}""",
        ],
        await AskAsync("{ readingRoom { name ... @defer { librarian hours } ... @defer { lamp librarian } } }"));

    [Fact]
    public async Task Tells_nothing_of_fragments_in_objects_that_a_null_has_taken_away()
    {
        var results = await AskAsync("{ room: file { exists } readingRoom { hours ... @defer { librarian } table @stream { title } } }");

        var result = JsonDocument.Parse(Assert.Single(results)).RootElement;
        Assert.Equal(JsonValueKind.Null, result.GetProperty("data").ValueKind);
        Assert.Equal("""["readingRoom","hours"]""", Assert.Single(result.GetProperty("errors").EnumerateArray()).GetProperty("path").GetRawText());
    }

    [Fact]
    public async Task Defers_below_mutations()
    {
        var results = await AskAsync(
            """mutation { addBook(input: { title: "New", authorId: "QXV0aG9yOjI=", genre: FICTION, price: 3 }) { """
            + """book { title ... @defer { author { name } } } } }""");

        Assert.Equal(2, results.Count);
    }

    public void Dispose() => _services.Dispose();

    private async Task<IReadOnlyList<string>> AskAsync(string document, string variables = "{}")
    {
        await using var scope = _services.CreateAsyncScope();
        var request = new GraphQLRequest(document, null, JsonDocument.Parse(variables).RootElement);
        await using var stream = await scope.ServiceProvider.GetRequiredService<RequestExecutor>()
            .StreamAsync(request, new(scope.ServiceProvider, new()), TestContext.Current.CancellationToken);
        return await stream.AllAsync();
    }
}
