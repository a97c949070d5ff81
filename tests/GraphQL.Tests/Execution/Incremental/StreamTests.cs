using System.Text.Json;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Tests.Subscriptions;
using Matching.GraphQL.TestServer.Library;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Tests.Execution.Incremental;

public sealed class StreamTests : IDisposable
{
    private readonly ServiceProvider _services;

    public StreamTests()
    {
        var services = new ServiceCollection();
        services.AddLibraryServer().ModifyOptions(options => options.Incremental.MaxStreamedItems = 2);
        _services = services.BuildServiceProvider();
    }

    [Fact]
    public async Task Delivers_the_rest_of_a_list_in_parts_of_bounded_size() => Assert.Equal(
        [
            """{"data":{"shelf":[{"title":"Book 1"}]},"pending":[{"id":"0","path":["shelf"],"label":"rest"}],"hasNext":true}""",
            """{"incremental":[{"id":"0","items":[{"title":"Book 2"},{"title":"Book 3"}]}],"hasNext":true}""",
            """{"incremental":[{"id":"0","items":[{"title":"Book 4"}]}],"completed":[{"id":"0"}],"hasNext":false}""",
        ],
        await AskAsync("""{ shelf(first: 4) @stream(initialCount: 1, label: "rest") { title } }"""));

    [Fact]
    public async Task Delivers_an_asynchronous_sequence_as_it_comes()
    {
        var results = await AskAsync("{ cart(count: 3) @stream { title } }");

        Assert.Equal("""{"data":{"cart":[]},"pending":[{"id":"0","path":["cart"]}],"hasNext":true}""", results[0]);
        Assert.Equal("""{"incremental":[{"id":"0","items":[{"title":"Book 1"}]}],"hasNext":true}""", results[1]);
        Assert.Equal(["Book 1", "Book 2", "Book 3"], MergedAnswer.Of(results).Data!["cart"]!.AsArray().Select(book => (string)book!["title"]!));
    }

    [Theory]
    [InlineData("{ shelf(first: 2) @stream(initialCount: 2) { title } }")]
    [InlineData("{ shelf(first: 0) @stream { title } }")]
    [InlineData("{ shelf(first: 2) @stream(if: false) { title } }")]
    public async Task Is_no_stream_when_nothing_is_left(string document) => Assert.Single(await AskAsync(document));

    [Fact]
    public async Task Gives_an_asynchronous_sequence_whole_without_stream() =>
        Assert.Equal(["""{"data":{"cart":[{"title":"Book 1"},{"title":"Book 2"}]}}"""], await AskAsync("{ cart(count: 2) { title } }"));

    [Fact]
    public async Task Ends_a_list_that_breaks_with_what_came_before()
    {
        var results = await AskAsync("{ cart(count: 5, breaksAt: 2) @stream(initialCount: 1) { title } }");

        var completed = JsonDocument.Parse(results[^1]).RootElement.GetProperty("completed")[0];
        Assert.Equal("Unexpected Execution Error", completed.GetProperty("errors")[0].GetProperty("message").GetString());
        Assert.Equal("""["cart"]""", completed.GetProperty("errors")[0].GetProperty("path").GetRawText());
        Assert.Equal(2, MergedAnswer.Of(results).Data!["cart"]!.AsArray().Count);
    }

    [Fact]
    public async Task Ends_a_list_at_a_null_that_must_not_be() => Assert.Equal(
        [
            """{"data":{"shelf":[]},"pending":[{"id":"0","path":["shelf"]}],"hasNext":true}""",
            """{"incremental":[{"id":"0","items":[{"required":"there"},{"required":"there"}]}],"hasNext":true}""",
            """{"completed":[{"id":"0","errors":[{"message":"Cannot return null for non-nullable field Book.required.","locations":"""
            + """[{"line":1,"column":29}],"path":["shelf",2,"required"]}]}],"hasNext":false}""",
        ],
        await AskAsync("{ shelf(first: 4) @stream { required } }"));

    [Fact]
    public async Task Fails_the_list_when_its_first_items_fail() => Assert.Equal(
        [
            """{"errors":[{"message":"Cannot return null for non-nullable field Book.required.","locations":"""
            + """[{"line":1,"column":46}],"path":["shelf",2,"required"]}],"data":null}""",
        ],
        await AskAsync("{ shelf(first: 4) @stream(initialCount: 3) { required } }"));

    [Theory]
    [InlineData("-1", "Argument \"initialCount\" of @stream must be 0 or more, not -1.")]
    [InlineData("$n", "Argument \"initialCount\" of @stream must be 0 or more, not -2.")]
    public async Task Refuses_a_negative_count(string count, string message)
    {
        var document = $"query ($n: Int = -2) {{ a: shelf @stream(initialCount: {count}) {{ title }} b: shelf(first: $m) {{ title }} }}".Replace(
            "(first: $m)",
            count == "$n" ? "" : "(first: $n)",
            StringComparison.Ordinal);

        var result = JsonDocument.Parse((await AskAsync(document)).Single()).RootElement;

        Assert.Equal(message, result.GetProperty("errors")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task Announces_what_streamed_items_defer_and_stream()
    {
        var results = await AskAsync("{ shelf(first: 2) @stream { title ... @defer { author { name } } tags @stream } }");

        var answer = MergedAnswer.Of(results);
        Assert.Equal(
            """{"shelf":[{"title":"Book 1","tags":[],"author":{"name":"Author 2"}},{"title":"Book 2","tags":["even","tag"],"author":{"name":"Author 3"}}]}""",
            answer.Data!.ToJsonString());
    }

    public void Dispose() => _services.Dispose();

    private async Task<IReadOnlyList<string>> AskAsync(string document)
    {
        await using var scope = _services.CreateAsyncScope();
        await using var stream = await scope.ServiceProvider.GetRequiredService<RequestExecutor>()
            .StreamAsync(new(document), new(scope.ServiceProvider, new()), TestContext.Current.CancellationToken);
        return await stream.AllAsync();
    }
}
