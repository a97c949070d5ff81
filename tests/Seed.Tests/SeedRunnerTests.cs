using Matching.Seed.History;
using Matching.Seed.Reference;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Seed.Tests;

public sealed class SeedRunnerTests : IAsyncLifetime
{
    private static readonly SeedOptions Small = new() { Candidates = 120, Offers = 12 };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("matching-seed-");
    private ServiceProvider _services = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private SeedRunner Runner => _services.GetRequiredService<SeedRunner>();

    public async ValueTask InitializeAsync()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            [DatabaseSettings.ConnectionKey] = $"Data Source={Path.Combine(_folder.FullName, "demo.db")}",
        }).Build();
        _services = new ServiceCollection()
            .AddSingleton(TestDay.Clock)
            .AddPersistence(configuration)
            .AddSeed()
            .BuildServiceProvider();
        await _services.GetRequiredService<DatabaseStart>().PrepareAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Writes_everything_with_audit_and_outbox()
    {
        Assert.True(await Runner.IsEmptyAsync(Cancel));
        Assert.Equal(SeedOutcome.Written, await Runner.RunAsync(Small, null, Cancel));
        Assert.False(await Runner.IsEmptyAsync(Cancel));
        var world = DemoWorldMaker.Make(Small, TestDay.Today);
        await using var context = Open();
        Assert.Equal(world.Candidates.Count, await context.Candidates.CountAsync(Cancel));
        Assert.Equal(world.Marches.Count, await context.Marches.CountAsync(Cancel));
        Assert.Equal(world.History.Offers.Count, await context.Offers.CountAsync(Cancel));
        Assert.Equal(world.History.Candidatures.Count, await context.Candidatures.CountAsync(Cancel));
        Assert.Equal(world.History.Decisions.Count, await context.EligibilityDecisions.CountAsync(Cancel));
        Assert.Equal(world.History.Placements.Count, await context.Placements.CountAsync(Cancel));
        Assert.Equal(world.History.Timesheets.Count, await context.Timesheets.CountAsync(Cancel));
        Assert.Equal(world.History.FollowUps.Count, await context.FollowUps.CountAsync(Cancel));
        Assert.Equal(
            (128, 49, 121, 25),
            (
                await context.Communes.CountAsync(Cancel),
                await context.Occupations.CountAsync(Cancel),
                await context.OccupationProximities.CountAsync(Cancel),
                await context.Qpv.CountAsync(Cancel)));
        Assert.Equal(world.Candidates.Count, await context.Outbox.CountAsync(row => row.Aggregate == "candidate", Cancel));
        Assert.Equal(world.Candidates.Count, await context.Audit.CountAsync(row => row.Aggregate == "candidate" && row.Operation == "seed", Cancel));
    }

    [Fact]
    public async Task Reads_back_what_was_made()
    {
        await Runner.RunAsync(Small, null, Cancel);
        var made = DemoWorldMaker.Make(Small, TestDay.Today);
        await using var context = Open();
        var offer = await context.Offers.SingleAsync(each => each.Id == DemoActors.OfferId, Cancel);
        Assert.Equal((made.History.Offers[0].Title, made.History.Offers[0].Site, 1L), (offer.Title, offer.Site, offer.Version));
        var candidate = await context.Candidates.SingleAsync(each => each.Id == DemoActors.CandidateId, Cancel);
        Assert.Equal(made.Candidates[0].Statuses, candidate.Statuses);
        Assert.Equal(made.Candidates[0].Address, candidate.Address);
        Assert.Equal(QpvPresence.Inside, candidate.QpvIn(QpvVintage.Perimeters2024)?.Presence);
    }

    [Fact]
    public async Task Tells_the_same_past_from_the_database_as_from_memory()
    {
        await Runner.RunAsync(Small, null, Cancel);
        var weights = DefaultRuleWeights.Standard;
        var read = new Dictionary<OfferId, JudgedOffer<JudgedPair>>();
        await foreach (var offer in _services.GetRequiredService<PlacementHistory>().ReadAsync(Actor.System("test"), TestDay.Today, weights, null, Cancel))
            read[offer.OfferId] = offer;
        var made = JudgedPast.Make(Small, TestDay.Today, weights);
        Assert.NotEmpty(made);
        Assert.Equal(made.Select(offer => offer.OfferId).ToHashSet(), read.Keys.ToHashSet());
        Assert.All(made, offer => Assert.Equal(Rows(offer), Rows(read[offer.OfferId])));

        IEnumerable<(CandidateId, DateOnly, int, AuditTraits, string)> Rows(JudgedOffer<JudgedPair> offer) => offer.Pairs
            .Select(pair => (pair.Pair.Person.Id, pair.Pair.On, pair.Grade, pair.Audit, string.Join(' ', pair.Pair.Features(weights))));
    }

    [Fact]
    public async Task Changes_nothing_when_the_demonstration_is_there()
    {
        await Runner.RunAsync(Small, null, Cancel);
        var before = await CountAuditAsync();
        Assert.Equal(SeedOutcome.AlreadyThere, await Runner.RunAsync(Small with { Seed = 5, Candidates = 10 }, null, Cancel));
        Assert.Equal(before, await CountAuditAsync());
    }

    [Fact]
    public async Task Refuses_a_database_with_real_data_and_leaves_it_alone()
    {
        await using (var context = Open())
        {
            context.Sign(Actor.System("test"), "test");
            context.Add(new Buyer { Id = new(Guid.NewGuid()), Name = "Mairie", Kind = BuyerKind.Public });
            await context.SaveChangesAsync(Cancel);
        }
        var refusal = await Assert.ThrowsAsync<SeedRefusedException>(() => Runner.RunAsync(Small, null, Cancel));
        Assert.Equal(
            "The database already holds buyers that are not the demonstration's. "
            + "Made-up people are not mixed with real data: name an empty database, or set Demo__Enabled=false.",
            refusal.Message);
        Assert.Equal(1, await CountAuditAsync());
    }

    [Fact]
    public async Task Keeps_reference_data_that_was_imported_before()
    {
        await using (var context = Open())
        {
            context.Sign(Actor.System("test"), "test");
            var toulouse = new ReferenceExtract().Communes.Single(each => each.Commune.Code.Value == "31555").Commune;
            context.Add(toulouse with { Population = 514_819 });
            await context.SaveChangesAsync(Cancel);
        }
        await Runner.RunAsync(Small, null, Cancel);
        await using var after = Open();
        Assert.Equal(514_819, (await after.Communes.SingleAsync(each => each.Code == InseeCode.Parse("31555"), Cancel)).Population);
        Assert.Equal(128, await after.Communes.CountAsync(Cancel));
    }

    [Fact]
    public async Task Writes_nothing_when_it_is_cancelled_half_way()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var progress = new Listener(report => { if (report.Stage == SeedStage.Candidates) stop.Cancel(); });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Runner.RunAsync(Small, progress, stop.Token));
        await using var context = Open();
        Assert.Equal((0, 0, 0), (await context.Communes.CountAsync(Cancel), await context.Candidates.CountAsync(Cancel), await CountAuditAsync()));
    }

    [Fact]
    public async Task Reports_each_stage_in_order_up_to_the_total()
    {
        var reports = new List<SeedProgress>();
        await Runner.RunAsync(Small, new Listener(reports.Add), Cancel);
        Assert.Equal(Enum.GetValues<SeedStage>(), reports.Select(report => report.Stage).Distinct());
        Assert.Equal(reports.Select(report => report.Done).Order(), reports.Select(report => report.Done));
        Assert.Equal(reports[^1].Total, reports[^1].Done);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_000_001)]
    public void Refuses_sizes_out_of_range(int candidates) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeedOptions { Candidates = candidates });

    [Theory]
    [InlineData(-0.1)]
    [InlineData(10.1)]
    [InlineData(double.NaN)]
    public void Refuses_a_strength_of_bias_out_of_range(double strength) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeedOptions { BiasStrength = strength });

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Refuses_hours_that_follow_sex_by_more_than_all_or_less_than_nothing(double part) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeedOptions { HoursFollowSex = part });

    private MatchingDbContext Open() => _services.GetRequiredService<IDbContextFactory<MatchingDbContext>>().CreateDbContext();

    private async Task<int> CountAuditAsync()
    {
        await using var context = Open();
        return await context.Audit.CountAsync(Cancel);
    }

    private sealed class Listener(Action<SeedProgress> hear) : IProgress<SeedProgress>
    {
        public void Report(SeedProgress value) => hear(value);
    }
}
