using System.Text.Json;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Tests.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Tests.Execution.Incremental;

/// <summary>When parts come, and when they stop to come.</summary>
public sealed class DeliveryTests : IDisposable
{
    private readonly Gate _gate = new();
    private readonly List<ServiceProvider> _made = [];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_result_does_not_wait_for_what_is_deferred()
    {
        await using var stream = await AskAsync("{ now ... @defer { later } }");
        await using var results = stream.GetAsyncEnumerator(Cancelled);

        Assert.True(await results.MoveNextAsync());
        Assert.Equal("""{"data":{"now":"now"},"pending":[{"id":"0","path":[]}],"hasNext":true}""", results.Current.ToJson());
        var next = results.MoveNextAsync().AsTask();
        Assert.False(next.IsCompleted);
        _gate.Open();
        Assert.True(await next);
        Assert.Equal("""{"incremental":[{"id":"0","data":{"later":"later"}}],"completed":[{"id":"0"}],"hasNext":false}""", results.Current.ToJson());
        Assert.False(await results.MoveNextAsync());
    }

    [Fact]
    public async Task Each_fragment_comes_as_soon_as_it_is_there()
    {
        await using var stream = await AskAsync("""{ ... @defer(label: "slow") { later } ... @defer(label: "fast") { lines(count: 1) { twice } } }""");
        await using var results = stream.GetAsyncEnumerator(Cancelled);

        Assert.True(await results.MoveNextAsync() && await results.MoveNextAsync());
        Assert.Equal("""{"incremental":[{"id":"1","data":{"lines":[{"twice":2}]}}],"completed":[{"id":"1"}],"hasNext":true}""", results.Current.ToJson());
        _gate.Open();
        Assert.True(await results.MoveNextAsync());
    }

    [Fact]
    public async Task Leaving_cancels_what_is_deferred()
    {
        await using (var stream = await AskAsync("{ ... @defer { later } }"))
        {
            await using var results = stream.GetAsyncEnumerator(Cancelled);
            Assert.True(await results.MoveNextAsync());
            Assert.False(_gate.Cancelled.IsCompleted);
        }

        await _gate.Cancelled.WaitAsync(Cancelled);
    }

    [Fact]
    public async Task A_stream_is_read_at_the_readers_pace_and_let_go_of_when_the_reader_leaves()
    {
        await using (var stream = await AskAsync("{ numbers @stream(initialCount: 1) }"))
        {
            await using var results = stream.GetAsyncEnumerator(Cancelled);
            for (var part = 1; part <= 5; part++) Assert.True(await results.MoveNextAsync());
            await Task.Delay(50, Cancelled);
            // Some wait in the channel and one read is under way; an endless sequence read ahead would be at thousands.
            Assert.InRange(_gate.LastRead, 5, 5 * 60);
        }

        await _gate.Left.WaitAsync(Cancelled);
    }

    [Fact]
    public async Task What_takes_too_long_is_completed_with_an_error()
    {
        await using var stream = await AskAsync("""{ now ... @defer { deaf } }""", options => options.ExecutionTimeout = TimeSpan.FromMilliseconds(100));

        var results = await stream.AllAsync();

        Assert.Equal(
            """{"completed":[{"id":"0","errors":[{"message":"The operation took longer than 0.1 seconds.","extensions":"""
            + """{"code":"EXECUTION_TIMEOUT"}}]}],"hasNext":false}""",
            results[^1]);
        Assert.Equal(2, results.Count);
    }

    [Fact]
    public async Task A_first_result_that_takes_too_long_is_the_only_one()
    {
        await using var stream = await AskAsync("""{ deaf ... @defer { later } }""", options => options.ExecutionTimeout = TimeSpan.FromMilliseconds(100));

        Assert.Equal(ExecutionOutcome.TimedOut, stream.Single!.Outcome);
    }

    [Fact]
    public async Task As_many_parts_as_allowed_may_be_pending()
    {
        await using var stream = await AskAsync("{ lines(count: 3) { number ... @defer { twice } } }", options => options.Incremental.MaxPending = 3);

        var first = JsonDocument.Parse((await stream.AllAsync())[0]).RootElement;

        Assert.False(first.TryGetProperty("errors", out _));
        Assert.Equal(3, first.GetProperty("pending").GetArrayLength());
    }

    [Fact]
    public async Task More_pending_parts_than_allowed_are_an_error_where_they_would_be()
    {
        await using var stream = await AskAsync("{ lines(count: 4) { number ... @defer { twice } } }", options => options.Incremental.MaxPending = 3);

        var result = JsonDocument.Parse((await stream.AllAsync()).Single()).RootElement;

        Assert.Equal(
            """{"message":"More than 3 deferred fragments and streams would be pending; ask for fewer at a time.","path":"""
            + """["lines",3],"extensions":{"code":"TOO_MANY_PENDING_PARTS"}}""",
            Assert.Single(result.GetProperty("errors").EnumerateArray()).GetRawText());
        Assert.Equal(JsonValueKind.Null, result.GetProperty("data").ValueKind);
    }

    [Fact]
    public async Task Without_the_option_the_schema_knows_neither_directive()
    {
        await using var stream = await AskAsync("{ ... @defer { now } lines @stream { number } }", options => options.Incremental.IsEnabled = false);

        Assert.Equal(["Unknown directive \"@defer\".", "Unknown directive \"@stream\"."], stream.Single!.Errors.Select(error => error.Message));
    }

    public void Dispose()
    {
        _gate.Open();
        foreach (var services in _made) services.Dispose();
    }

    private async Task<ResponseStream> AskAsync(string document, Action<GraphQLOptions>? change = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton(_gate);
        services.AddGraphQLServer().AddType(typeof(GatedQueries)).ModifyOptions(change ?? (_ => { }));
        var provider = services.BuildServiceProvider();
        _made.Add(provider);
        return await provider.GetRequiredService<RequestExecutor>().StreamAsync(new(document), new(provider, new()), Cancelled);
    }
}
