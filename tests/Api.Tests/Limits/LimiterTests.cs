using Matching.Api.Configuration;
using Matching.Api.Limits;
using Matching.Api.Terminal;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Language;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Limits;

public sealed class LimiterTests
{
    private static readonly Caller Anne = new("anne", "10.0.0.1", false), Bob = new("bob", "10.0.0.1", false), Far = new("far", "10.0.0.2", false);

    private readonly StoppedClock _clock = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task So_many_operations_of_a_user_run_and_so_many_wait_and_one_more_is_sent_away()
    {
        using var limiter = With("OperationsPerUser=2");
        using var first = await limiter.EnterOperationAsync(Anne, Cancel);
        using var second = await limiter.EnterOperationAsync(Anne, Cancel);
        var waiting = Enumerable.Range(0, 32).Select(_ => limiter.EnterOperationAsync(Anne, Cancel).AsTask()).ToList();
        using var beyond = await limiter.EnterOperationAsync(Anne, Cancel);
        using var others = await limiter.EnterOperationAsync(Bob, Cancel);

        Assert.True(first.IsAcquired && second.IsAcquired && others.IsAcquired);
        Assert.False(beyond.IsAcquired);
        Assert.DoesNotContain(waiting, wait => wait.IsCompleted);
        first.Dispose();
        using var next = await waiting[0];
        Assert.True(next.IsAcquired);
    }

    [Fact]
    public async Task An_address_runs_as_many_operations_as_so_many_users()
    {
        using var limiter = With("OperationsPerUser=1", "PerAddress=2");
        using var first = await limiter.EnterOperationAsync(Anne, Cancel);
        using var second = await limiter.EnterOperationAsync(Bob, Cancel);
        var third = limiter.EnterOperationAsync(new("carl", "10.0.0.1", false), Cancel).AsTask();
        using var elsewhere = await limiter.EnterOperationAsync(Far, Cancel);

        Assert.False(third.IsCompleted);
        Assert.True(elsewhere.IsAcquired);
        first.Dispose();
        using var entered = await third;
        Assert.True(entered.IsAcquired);
    }

    [Fact]
    public void So_many_subscriptions_of_a_user_and_of_an_address_are_open_and_one_more_is_refused()
    {
        using var limiter = With("SubscriptionsPerUser=2", "PerAddress=2");
        var open = new List<Lease> { limiter.EnterSubscription(Anne), limiter.EnterSubscription(Anne) };

        Assert.All(open, lease => Assert.True(lease.IsAcquired));
        Assert.False(limiter.EnterSubscription(Anne).IsAcquired);
        open.AddRange([limiter.EnterSubscription(Bob), limiter.EnterSubscription(Bob)]);
        Assert.True(open[3].IsAcquired);
        Assert.False(limiter.EnterSubscription(new("carl", "10.0.0.1", false)).IsAcquired);
        Assert.True(limiter.EnterSubscription(Far).IsAcquired);
        open[0].Dispose();
        Assert.True(limiter.EnterSubscription(new("carl", "10.0.0.1", false)).IsAcquired);
    }

    [Fact]
    public void Who_spends_leaves_the_budget_of_others_alone_until_the_address_is_spent()
    {
        using var limiter = With("CostPerSecond=1", "CostAtOnce=100", "PerAddress=2");

        limiter.Spend(Anne, 99);
        Assert.Null(limiter.Wait(Anne));
        limiter.Spend(Anne, 1);
        Assert.NotNull(limiter.Wait(Anne));
        Assert.Null(limiter.Wait(Bob));
        limiter.Spend(Bob, 100);
        Assert.NotNull(limiter.Wait(new("carl", "10.0.0.1", false)));
        Assert.Null(limiter.Wait(Far));
    }

    [Fact]
    public void What_a_user_watches_does_not_keep_the_user_from_asking()
    {
        using var limiter = With("CostPerSecond=1", "CostAtOnce=100");

        limiter.SpendOnEvent(Anne, 1_000);

        Assert.NotNull(limiter.WaitForEvent(Anne));
        Assert.Null(limiter.Wait(Anne));
    }

    [Fact]
    public async Task Walks_take_turns_between_users_however_many_one_of_them_asks_for()
    {
        using var limiter = With();
        // As many users as walk at once on this machine.
        var walking = new List<Lease>();
        for (var number = 0; number < Math.Max(1, Environment.ProcessorCount / 2); number++)
            walking.Add(await limiter.EnterWalkAsync(new($"walker {number}", "", false), Cancel));
        var more = Enumerable.Range(0, 8).Select(_ => limiter.EnterWalkAsync(new("walker 0", "", false), Cancel).AsTask()).ToList();
        var other = limiter.EnterWalkAsync(Bob, Cancel).AsTask();

        walking[0].Dispose();
        using var turn = await other;

        Assert.True(turn.IsAcquired);
        Assert.DoesNotContain(more, wait => wait.IsCompleted);
    }

    [Fact]
    public async Task Nothing_is_held_where_limits_are_off()
    {
        using var limiter = With("Enabled=false", "CostAtOnce=1", "OperationsPerUser=1", "SubscriptionsPerUser=1");
        limiter.Spend(Anne, 1_000_000);

        Assert.Null(limiter.Wait(Anne));
        for (var number = 0; number < 100; number++)
        {
            Assert.True((await limiter.EnterOperationAsync(Anne, Cancel)).IsAcquired);
            Assert.True(limiter.EnterSubscription(Anne).IsAcquired);
        }
    }

    [Fact]
    public async Task Who_waits_while_the_budget_is_spent_is_sent_away_when_it_would_be_its_turn()
    {
        using var limiter = With("OperationsPerUser=1", "CostPerSecond=1", "CostAtOnce=100");
        var http = new DefaultHttpContext();
        var limits = new OperationLimits(limiter, new HttpContextAccessor { HttpContext = http }, _clock);
        var context = new GraphQLRequestContext(new ServiceCollection().BuildServiceProvider(), new());
        var asked = new OperationAtGate(OperationKind.Query, new(5, 1));
        var first = await limits.EnterAsync(asked, context, Cancel);
        var second = limits.EnterAsync(asked, context, Cancel).AsTask();

        limiter.Spend(Caller.Of(http), 1_000);
        first!.Dispose();
        var refusal = Assert.Single((await Assert.ThrowsAsync<GraphQLException>(() => second)).Errors);

        Assert.Equal((429, "RATE_LIMITED"), (refusal.HttpStatus, refusal.Code));
        _clock.Passed += refusal.RetryAfter!.Value;
        Assert.NotNull(await limits.EnterAsync(asked, context, Cancel));
    }

    [Theory]
    [InlineData(OperationKind.Query, 0, 300, 0, 300)]
    [InlineData(OperationKind.Query, 120, 100, 0, 120)]
    [InlineData(OperationKind.Query, 120, 300, 0, 300)]
    [InlineData(OperationKind.Query, 120, 90, 90, 180)]
    [InlineData(OperationKind.Mutation, 20, 520, 0, 520)]
    [InlineData(OperationKind.Mutation, 20, 520, 1, 521)]
    public async Task What_the_database_does_is_paid_as_far_as_the_price_does_not_cover_it(OperationKind kind, int price, int first, int second, int paid)
    {
        using var limiter = With("CostPerSecond=1", "CostAtOnce=1000");
        var http = new DefaultHttpContext();
        var limits = new OperationLimits(limiter, new HttpContextAccessor { HttpContext = http }, _clock);

        using var turn = await limits.EnterAsync(new(kind, new(price, 1)), new(new ServiceCollection().BuildServiceProvider(), new()), Cancel);
        await Task.WhenAll(Task.Run(() => Read(first), Cancel), Task.Run(() => Read(second), Cancel));

        Assert.Equal(paid, SpentBy(Caller.Of(http)));

        void Read(int units) => new DatabaseWork().Worked(units * 100);

        // As many units more as are left, and the budget is empty.
        int SpentBy(Caller caller)
        {
            var left = 0;
            for (; limiter.Wait(caller) is null; left++) limiter.Spend(caller, 1);
            return 1_000 - left;
        }
    }

    [Theory]
    [InlineData(100, 1_000, 200)]
    [InlineData(100, 150, 150)]
    public void Events_save_for_two_seconds_and_no_more_than_questions(int perSecond, int atOnce, int saved)
    {
        using var limiter = With($"CostPerSecond={perSecond}", $"CostAtOnce={atOnce}");

        limiter.SpendOnEvent(Anne, saved - 1);
        Assert.Null(limiter.WaitForEvent(Anne));
        limiter.SpendOnEvent(Anne, 1);
        Assert.NotNull(limiter.WaitForEvent(Anne));
    }

    [Fact]
    public async Task What_the_database_does_for_an_event_is_paid_from_the_budget_for_events_and_for_nobody_by_nobody()
    {
        using var limiter = With("CostPerSecond=1", "CostAtOnce=100");
        var (http, accessor) = (new DefaultHttpContext(), new HttpContextAccessor());
        accessor.HttpContext = http;
        var limits = new OperationLimits(limiter, accessor, _clock);
        await using var services = new ServiceCollection()
            .AddSingleton(limiter)
            .AddSingleton<IHttpContextAccessor>(accessor)
            .AddScoped<WalkTurns>()
            .BuildServiceProvider();
        var context = new GraphQLRequestContext(services, new());

        (await limits.EnterAsync(new(OperationKind.Subscription, new(5, 1), IsEvent: true), context, Cancel))!.Dispose();
        new DatabaseWork().Worked(1_000_000);
        accessor.HttpContext = null;
        Assert.Null(await limits.EnterAsync(new(OperationKind.Query, new(5, 1)), context, Cancel));
        new DatabaseWork().Worked(1_000_000);

        Assert.Null(limiter.Wait(Caller.Of(http)));
        Assert.NotNull(limiter.WaitForEvent(Caller.Of(http)));
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010DB800010002")]
    [InlineData("2001:db8:1:2::1", "20010DB800010002")]
    public void An_address_is_what_a_client_cannot_change(string address, string key) => Assert.Equal(key, Caller.KeyOf(System.Net.IPAddress.Parse(address)));

    private Limiter With(params string[] limits)
    {
        var sources = limits.Select(limit => limit.Split('=')).ToDictionary(pair => "Limits:" + pair[0], pair => (string?)pair[1]);
        return new(MatchingSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(sources).Build(), new Words(Language.EnglishOnly), false), _clock);
    }
}
