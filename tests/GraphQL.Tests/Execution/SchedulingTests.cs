using System.Security.Claims;
using System.Text;
using Matching.GraphQL.Annotations;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Execution.Batching;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Tests.Execution;

public sealed class SchedulingTests
{
    [Fact]
    public async Task Runs_independent_fields_side_by_side() =>
        // Each waits for the other: one after the other they would never end.
        Assert.Equal("""{"left":"right was here","right":"left was here"}""", await RunAsync("{ left right }"));

    [Fact]
    public async Task Never_runs_two_resolvers_at_the_same_instant() =>
        Assert.Equal("""{"a":0,"b":0,"c":0}""", await RunAsync("{ a: alone b: alone c: alone }"));

    [Fact]
    public async Task Collects_keys_from_different_depths_into_one_batch()
    {
        var batches = new Batches();

        var data = await RunAsync("{ a: word(key: 1) b: word(key: 2) deep { word(key: 3) again: word(key: 1) } }", batches);

        Assert.Equal("""{"a":"one","b":"two","deep":{"word":null,"again":"one"}}""", data);
        Assert.Equal(["1 2 3"], batches.Keys);
    }

    [Fact]
    public async Task Reports_a_failed_batch_at_every_field_that_waits_for_it()
    {
        using var result = await ExecuteAsync("{ a: word(key: 1) b: word(key: -1) }", new());

        Assert.Equal(["a", "b"], result.Errors.Select(error => error.Path!.ToString()));
        Assert.All(result.Errors, error => Assert.Equal("NO_NEGATIVES", error.Code));
        Assert.Equal("""{"a":null,"b":null}""", Encoding.UTF8.GetString(result.Data.Span));
    }

    [Fact]
    public async Task Hands_scoped_state_down_and_not_sideways() =>
        Assert.Equal("""{"mark":{"seen":"a","below":{"seen":"a"}},"seen":null}""", await RunAsync("{ mark(text: \"a\") { seen below { seen } } seen }"));

    [Fact]
    public async Task Stops_when_the_caller_gives_up()
    {
        using var giveUp = new CancellationTokenSource();
        var running = ExecuteAsync("{ endless }", new(), giveUp.Token);

        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await running);
    }

    [Fact]
    public async Task Gives_each_request_its_own_copy_of_list_arguments()
    {
        await using var services = Services(new());
        var executor = services.GetRequiredService<RequestExecutor>();

        for (var round = 0; round < 2; round++)
        {
            using var result = await executor.ExecuteAsync(
                new("{ spoil(values: [1, 2]) }"),
                new(services, new ClaimsPrincipal()),
                TestContext.Current.CancellationToken);
            Assert.Equal("""{"spoil":3}""", Encoding.UTF8.GetString(result.Data.Span));
        }
    }

    [Fact]
    public async Task Reads_ids_that_stand_on_a_record_s_parameters() =>
        Assert.Equal("""{"key":7}""", await RunAsync("{ key(input: { id: \"QmVsb3c6Nw==\" }) }"));

    private static async Task<string> RunAsync(string query, Batches? batches = null)
    {
        using var result = await ExecuteAsync(query, batches ?? new());
        Assert.Empty(result.Errors);
        return Encoding.UTF8.GetString(result.Data.Span);
    }

    private static async Task<ExecutionResult> ExecuteAsync(string query, Batches batches, CancellationToken? cancellation = null)
    {
        await using var services = Services(batches);
        await using var scope = services.CreateAsyncScope();
        return await services.GetRequiredService<RequestExecutor>().ExecuteAsync(
            new(query), new(scope.ServiceProvider, new ClaimsPrincipal()), cancellation ?? TestContext.Current.CancellationToken);
    }

    private static ServiceProvider Services(Batches batches)
    {
        var services = new ServiceCollection();
        services.AddSingleton(batches);
        services.AddSingleton<Meeting>();
        services.AddGraphQLServer().AddType(typeof(Root)).AddType(typeof(BelowFields)).AddType<Deep>().AddType<WordLoader>();
        return services.BuildServiceProvider();
    }

    /// <summary>Two who wait for each other, and a count of who is inside.</summary>
    private sealed class Meeting
    {
        public TaskCompletionSource Left { get; } = new();

        public TaskCompletionSource Right { get; } = new();

        public int Inside { get; set; }
    }

    internal sealed class Batches
    {
        public List<string> Keys { get; } = [];
    }

    internal sealed class WordLoader(IBatchScheduler scheduler, Batches batches) : BatchDataLoader<int, string>(scheduler)
    {
        protected override async Task<IReadOnlyDictionary<int, string>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            await Task.Yield();
            if (keys.Any(key => key < 0)) throw new GraphQLException("Keys are positive.", "NO_NEGATIVES");

            batches.Keys.Add(string.Join(' ', keys));
            return new Dictionary<int, string> { [1] = "one", [2] = "two" };
        }
    }

    private sealed record Below(int Level);

    private sealed record KeyInput([ID<Below>] int Id);

    [QueryType]
    private static class Root
    {
        public static async Task<string> Left(Meeting meeting)
        {
            meeting.Left.SetResult();
            await meeting.Right.Task;
            return "right was here";
        }

        public static async Task<string> Right(Meeting meeting)
        {
            meeting.Right.SetResult();
            await meeting.Left.Task;
            return "left was here";
        }

        public static async Task<int> Alone(Meeting meeting)
        {
            for (var round = 0; round < 20; round++)
            {
                var others = meeting.Inside++;
                Thread.SpinWait(1000);
                meeting.Inside--;
                if (others > 0) return others;
                await Task.Yield();
            }

            return 0;
        }

        public static Task<string?> Word(int key, WordLoader words, CancellationToken cancellationToken) => words.LoadAsync(key, cancellationToken);

        public static async Task<Deep> GetDeep()
        {
            await Task.Yield();
            return new(0);
        }

        public static Below Mark(string text, IResolverContext context)
        {
            context.SetScopedState("mark", text);
            return new(1);
        }

        public static string? Seen([ScopedState("mark")] string? mark) => mark;

        public static async Task<string> EndlessAsync(CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return "";
        }

        public static int Spoil(List<int> values)
        {
            var sum = values.Sum();
            values.Clear();
            return sum;
        }

        public static int Key(KeyInput input) => input.Id;
    }

    [ObjectType]
    internal sealed record Deep(int Offset)
    {
        public Task<string?> Word(int key, WordLoader words, CancellationToken cancellationToken) => words.LoadAsync(key + Offset, cancellationToken);
    }

    [ExtendObjectType<Below>]
    private static class BelowFields
    {
        public static string? Seen([ScopedState("mark")] string? mark) => mark;

        public static Below GetBelow([Parent] Below parent) => new(parent.Level + 1);
    }
}
