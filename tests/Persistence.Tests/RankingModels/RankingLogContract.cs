using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Tests;

public abstract class RankingLogContract(TestDatabase database) : StoreContract(database)
{
    [Fact]
    public async Task What_was_served_is_kept_and_the_same_state_once_however_often_it_was_served()
    {
        var (offer, people) = await SettingAsync(people: 3);
        var log = NewLog();

        for (var time = 0; time < 5; time++) log.Served(Ranking(offer, people));
        await log.WriteWaitingAsync(Cancel);
        log.Served(Ranking(offer, people));
        await log.WriteWaitingAsync(Cancel);

        var (rankings, entries, snapshots) = await CountAsync(offer, people);
        Assert.Equal((6, 18, 3, 0L), (rankings, entries, snapshots, log.Dropped));
    }

    [Fact]
    public async Task The_lines_of_a_list_stand_once_however_often_it_is_served_again_and_each_serving_is_kept()
    {
        var (offer, people) = await SettingAsync(people: 3);
        var log = NewLog();
        var list = Ranking(offer, people);

        for (var time = 0; time < 3; time++) log.Served(list);
        await log.WriteWaitingAsync(Cancel);
        Database.Clock.Advance(TimeSpan.FromMinutes(1));
        log.Served(list);
        log.Served(Ranking(offer, people));
        await log.WriteWaitingAsync(Cancel);

        Assert.Equal((5, 6, 3), await CountAsync(offer, people));
        await using var context = Database.Contexts.CreateDbContext();
        var servings = await context.ServedRankings.Where(ranking => ranking.OfferId == offer.Id).OrderBy(ranking => ranking.Id).ToListAsync(Cancel);
        Assert.Equal([null, servings[0].Id, servings[0].Id, servings[0].Id, null], servings.Select(serving => serving.FirstId));
        Assert.Equal(TimeSpan.FromMinutes(1), servings[3].At - servings[0].At);
    }

    [Fact]
    public async Task The_lines_of_a_list_stay_as_long_as_its_last_serving()
    {
        var (offer, people) = await SettingAsync(people: 2);
        var log = NewLog();
        var list = Ranking(offer, people);
        log.Served(list);
        await log.WriteWaitingAsync(Cancel);
        Database.Clock.Advance(TimeSpan.FromHours(10));
        log.Served(list);
        await log.WriteWaitingAsync(Cancel);

        await PurgeAsync(Database.Clock.GetUtcNow() - TimeSpan.FromHours(5));
        Assert.Equal((2, 2, 2), await CountAsync(offer, people));
        await PurgeAsync(Database.Clock.GetUtcNow() + TimeSpan.FromHours(5));
        Assert.Equal((0, 0, 0), await CountAsync(offer, people));

        // It is still being served; its lines are gone, so they are written again.
        log.Served(list);
        await log.WriteWaitingAsync(Cancel);
        Assert.Equal(
            (1, 2, 2, 0L),
            (await CountAsync(offer, people) is var (rankings, entries, snapshots) ? (rankings, entries, snapshots, log.Dropped) : default));
    }

    [Fact]
    public async Task Another_day_needs_no_other_state_and_a_changed_file_does_whichever_server_serves_it()
    {
        var (offer, people) = await SettingAsync(people: 2);
        var log = NewLog();
        log.Served(Ranking(offer, people));
        log.Served(Ranking(offer, people, World.Today.AddDays(1)));
        await log.WriteWaitingAsync(Cancel);
        Assert.Equal((2, 4, 2), await CountAsync(offer, people));

        List<Candidate> changed = [people[0] with { Level = QualificationLevel.Level5 }, people[1]];
        foreach (var server in new[] { log, NewLog() })
        {
            server.Served(Ranking(offer, changed));
            await server.WriteWaitingAsync(Cancel);
        }

        Assert.Equal((4, 8, 3), await CountAsync(offer, people));
        await using var context = Database.Contexts.CreateDbContext();
        var lists = await context.ServedRankings.Where(ranking => ranking.OfferId == offer.Id).OrderBy(ranking => ranking.Id).ToListAsync(Cancel);
        var states = await ServedStates.ReadAsync(context, lists.SelectMany(list => list.Page!.Lines), Cancel);
        Assert.Equal(
            [null, null, QualificationLevel.Level5, QualificationLevel.Level5],
            lists.Select(list => states.Find(list, list.Page!.Lines[0])!.Person.Level));
    }

    [Fact]
    public async Task Servers_that_serve_the_same_at_the_same_moment_lose_nothing()
    {
        var (offer, people) = await SettingAsync(people: 4);
        var logs = Enumerable.Range(0, 6).Select(_ => NewLog()).ToList();

        foreach (var log in logs) log.Served(Ranking(offer, people));
        await Task.WhenAll(logs.Select(log => Task.Run(() => log.WriteWaitingAsync(Cancel))));

        // Two that first see somebody at the same moment may each keep the state.
        var (servings, lines, states) = await CountAsync(offer, people);
        Assert.Equal((6, 24, 0L), (servings, lines, logs.Sum(log => log.Dropped)));
        Assert.InRange(states, 4, 24);

        var next = NewLog();
        next.Served(Ranking(offer, people));
        await next.WriteWaitingAsync(Cancel);
        Assert.Equal((7, 28, states), await CountAsync(offer, people));
    }

    [Fact]
    public async Task What_is_too_old_goes_with_the_states_that_no_list_names_any_more()
    {
        var (offer, people) = await SettingAsync(people: 3);
        var log = NewLog();
        log.Served(Ranking(offer, people));
        await log.WriteWaitingAsync(Cancel);
        Database.Clock.Advance(TimeSpan.FromDays(100));
        log.Served(Ranking(offer, people[..1]));
        await log.WriteWaitingAsync(Cancel);

        await PurgeAsync(Database.Clock.GetUtcNow() - TimeSpan.FromDays(101));
        Assert.Equal((2, 4, 3), await CountAsync(offer, people));
        await PurgeAsync(Database.Clock.GetUtcNow() - TimeSpan.FromDays(50));
        Assert.Equal((1, 1, 1), await CountAsync(offer, people));
        await PurgeAsync(Database.Clock.GetUtcNow() + TimeSpan.FromTicks(10));
        Assert.Equal((0, 0, 0), await CountAsync(offer, people));
    }

    [Fact]
    public async Task Following_removes_what_is_too_old()
    {
        var (offer, people) = await SettingAsync(people: 1);
        var log = NewLog();
        log.Served(Ranking(offer, people));
        await log.WriteWaitingAsync(Cancel);
        Database.Clock.Advance(TimeSpan.FromDays(400));
        using var end = new CancellationTokenSource();
        var following = log.FollowAsync(TimeSpan.FromDays(365), end.Token);

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        while (await CountAsync(offer, people) != (0, 0, 0)) await Task.Delay(20, limit.Token);
        await end.CancelAsync();
        await following.WaitAsync(limit.Token);
    }

    [Fact]
    public async Task What_waits_when_following_is_ended_is_written_even_in_the_midst_of_removing()
    {
        var (offer, people) = await SettingAsync(people: 1);
        var log = NewLog();
        log.Served(Ranking(offer, people));

        await log.FollowAsync(TimeSpan.FromDays(365), new CancellationToken(canceled: true));

        Assert.Equal((1, 1, 1), await CountAsync(offer, people));
    }

    [Fact]
    public async Task A_full_queue_drops_and_counts_and_whoever_asks_neither_waits_nor_pays_for_snapshots()
    {
        var (offer, people) = await SettingAsync(people: 1);
        var log = NewLog();
        var made = 0;
        var ranking = Ranking(offer, people, made: () => made++);

        var serving = Task.Run(() =>
        {
            for (var time = 0; time < RankingLog.MostWaiting + 25; time++) log.Served(ranking);
        }, Cancel);
        await serving.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        Assert.Equal((25L, 0), (log.Dropped, made));

        await log.WriteWaitingAsync(Cancel);
        log.Served(ranking);
        await log.WriteWaitingAsync(Cancel);
        Assert.Equal(25, log.Dropped);
        Assert.Equal((RankingLog.MostWaiting + 1, 1, 1), await CountAsync(offer, people));
    }

    [Fact]
    public async Task A_ranking_of_somebody_who_is_gone_is_dropped_and_counted_and_the_others_are_kept()
    {
        var (offer, people) = await SettingAsync(people: 2);
        var gone = new RankingServed
        {
            OfferId = offer.Id, On = World.Today, WeightsName = "standard", WeightsVersion = 1, IndexVersion = new(1), TotalCount = 1,
            Entries = [Entry(offer, people[0], World.Today, null) with { Candidate = MatchableCandidate.Of(World.NewCandidate(), null, [], World.Today) }],
        };
        var log = NewLog();

        log.Served(Ranking(offer, people));
        log.Served(gone);
        await log.WriteWaitingAsync(Cancel);
        log.Served(gone);
        await log.WriteWaitingAsync(Cancel);

        Assert.Equal(2, log.Dropped);
        Assert.Equal((1, 2, 2), await CountAsync(offer, people));
    }

    private RankingLog NewLog() => new(new RankingLogWriter(Database.Contexts), Database.Clock);

    private Task PurgeAsync(DateTimeOffset before) => new RankingLogWriter(Database.Contexts).PurgeAsync(before, Cancel);

    private async Task<(Offer, List<Candidate>)> SettingAsync(int people)
    {
        var offer = await World.OfferAsync(await World.MarcheAsync((await World.ContractorAsync()).Id));
        var made = new List<Candidate>();
        while (made.Count < people) made.Add(await World.CandidateAsync());
        return (offer, made);
    }

    private static RankingServed Ranking(Offer offer, List<Candidate> people, DateOnly? on = null, Action? made = null) => new()
    {
        OfferId = offer.Id,
        On = on ?? World.Today,
        WeightsName = DefaultRuleWeights.Standard.Name,
        WeightsVersion = DefaultRuleWeights.Standard.Version,
        IndexVersion = new(1),
        TotalCount = people.Count,
        Entries = [.. people.Select((person, at) => Entry(offer, person, on ?? World.Today, made) with { Rank = at + 1 })],
    };

    private static ServedEntry Entry(Offer offer, Candidate person, DateOnly on, Action? made)
    {
        var matchable = MatchableOffer.Of(offer, EligibilityPolicy.Default, QpvCommitment.None, null);
        return new()
        {
            Rank = 1,
            Offer = matchable,
            Candidate = MatchableCandidate.Of(person, null, [], on),
            RankedBy = RankedBy.Rules,
            Rules = Points.Of(50),
            Snapshot = () =>
            {
                made?.Invoke();
                return PairSnapshot.AsOf(person, null, matchable, on, DefaultRuleWeights.Standard, OccupationMap.Empty);
            },
        };
    }

    // The servings of the offer, the lines of its lists, and the kept states of the people.
    private async Task<(int Servings, int Lines, int States)> CountAsync(Offer offer, List<Candidate> people)
    {
        var ids = people.ConvertAll(person => (CandidateId?)person.Id);
        await using var context = Database.Contexts.CreateDbContext();
        var servings = await context.ServedRankings.AsNoTracking().Where(ranking => ranking.OfferId == offer.Id).ToListAsync(Cancel);
        return (
            servings.Count,
            servings.Sum(serving => serving.Page?.Lines.Count ?? 0),
            await context.ListedStates.CountAsync(state => ids.Contains(state.CandidateId), Cancel));
    }
}

public sealed class RankingLogOnSqlite(SqliteDatabase database) : RankingLogContract(database), IClassFixture<SqliteDatabase>;

public sealed class RankingLogOnPostgreSql(PostgreSqlDatabase database) : RankingLogContract(database), IClassFixture<PostgreSqlDatabase>;
