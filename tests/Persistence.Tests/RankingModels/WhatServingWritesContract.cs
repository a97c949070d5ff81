using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Matching.Persistence.Tests;

public abstract class WhatServingWritesContract(TestDatabase database) : StoreContract(database)
{
    // Alike for every run: what is random in a list is what does not compress.
    private const int Seed = 172, Places = 1_000, Communes = 40;

    [Theory]
    [InlineData(100, 2_048)]
    [InlineData(20, 768)]
    public async Task The_first_serving_of_a_list_of_people_who_stood_in_another_writes_two_kilobytes_for_a_hundred(int lines, int most)
    {
        var (offer, people) = (await OfferAsync(), await PeopleAsync(lines));
        await ServeAsync(Ranking(offer, people));
        var before = await BytesAsync();

        await ServeAsync(Ranking(offer, people));

        Assert.InRange(await BytesAsync() - before, lines, most);
    }

    [Fact]
    public async Task A_list_that_is_served_again_writes_its_moment_and_question_only()
    {
        var list = Ranking(await OfferAsync(), await PeopleAsync(100));
        using var log = NewLog();
        await ServeAsync(list, log);
        var before = await BytesAsync();

        await ServeAsync(list, log);

        Assert.InRange(await BytesAsync() - before, 1, 300);
    }

    [Fact]
    public async Task A_state_that_was_not_kept_yet_takes_a_kilobyte_at_most()
    {
        var list = Ranking(await OfferAsync(), await PeopleAsync(100));
        var before = await BytesAsync();

        await ServeAsync(list);

        Assert.InRange(await BytesAsync() - before, 1, 2_048 + (101 * 1_024));
    }

    private RankingLog NewLog() => new(new RankingLogWriter(Database.Contexts), Database.Clock);

    private async Task ServeAsync(RankingServed ranking, RankingLog? log = null)
    {
        using var own = NewLog();
        (log ?? own).Served(ranking);
        await (log ?? own).WriteWaitingAsync(Cancel);
        Assert.Equal(0, (log ?? own).Dropped);
    }

    private async Task<Offer> OfferAsync() => await World.OfferAsync(await World.MarcheAsync((await World.ContractorAsync()).Id));

    private async Task<List<Candidate>> PeopleAsync(int count)
    {
        var people = Enumerable.Range(0, count).Select(at => World.NewCandidate() with
        {
            Level = (QualificationLevel)(at % 3),
            Transport = [TransportMeans.Car],
            JobTargets = [new(RomeCode.Parse("F1703")), new(RomeCode.Parse("N1103"), MaxDistance: new(at % 30))],
            Licences = [new(LicenceCode.Parse("PERMIS-B"), World.Today.AddDays(at))],
            Barriers = [Barrier.Housing, Barrier.Childcare],
        }).ToList();
        await using var context = Database.Contexts.CreateDbContext();
        context.Sign(World.System, "test");
        context.AddRange(people);
        await context.SaveChangesAsync(Cancel);
        return people;
    }

    // With all that a line may hold: a model, one in the shadow and a floor.
    private static RankingServed Ranking(Offer offer, List<Candidate> people)
    {
        var random = new Random(Seed);
        var matchable = MatchableOffer.Of(offer, EligibilityPolicy.Default, QpvCommitment.None, null);
        var distances = Enumerable.Range(0, Communes).Select(_ => new Kilometres(random.NextDouble() * 30)).ToList();
        var (ids, order) = (new RankingModelId(Guid.NewGuid()), people.ToArray());
        random.Shuffle(order);
        var learned = order.Select(_ => random.Next(100_000)).OrderDescending().ToList();
        return new()
        {
            OfferId = offer.Id,
            On = World.Today,
            WeightsName = DefaultRuleWeights.Standard.Name,
            WeightsVersion = DefaultRuleWeights.Standard.Version,
            IndexVersion = new(1),
            ActiveModel = ids,
            ShadowModel = ids,
            TotalCount = 1_500,
            FloorResidents = [.. Enumerable.Range(0, Places).Select(_ => random.Next(100) < 15)],
            Entries = [.. order.Select((person, at) => Entry(person, at, distances[random.Next(Communes)]))],
        };

        ServedEntry Entry(Candidate person, int at, Kilometres straight) => new()
        {
            Rank = at + 1,
            RankBefore = at + 1 + random.Next(5),
            Offer = matchable,
            Candidate = MatchableCandidate.Of(person, null, [], World.Today),
            RankedBy = RankedBy.Model,
            Rules = new(random.Next(40_000, 90_000)),
            Learned = new(learned[at]),
            Shadow = new(random.Next(40_000, 90_000)),
            ShadowRank = random.Next(1, Places),
            Snapshot = () => PairSnapshot.AsOf(person, null, matchable, World.Today, DefaultRuleWeights.Standard, OccupationMap.Empty) with
            {
                Distance = new(true, straight),
                Wish = at % 2,
                Link = (OccupationLink)(at % 2),
            },
        };
    }

    // All rows of all tables, as their values are stored: pages and indexes depend on the database, rows on us.
    private async Task<long> BytesAsync()
    {
        await using var context = Database.Contexts.CreateDbContext();
        var quotes = context.GetService<ISqlGenerationHelper>();
        var bytes = 0L;
        foreach (var table in context.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables)
        {
            var row = context.Database.IsNpgsql()
                ? "pg_column_size(t.*)"
                : string.Join(" + ", table.Columns.Select(column => $"COALESCE(LENGTH(CAST({quotes.DelimitIdentifier(column.Name)} AS BLOB)), 0)"));
            var statement = $"""SELECT CAST(COALESCE(SUM({row}), 0) AS BIGINT) AS "Value" FROM {quotes.DelimitIdentifier(table.Name)} t""";
            bytes += await context.Database.SqlQueryRaw<long>(statement).SingleAsync(Cancel);
        }

        return bytes;
    }
}

public sealed class WhatServingWritesOnSqlite(SqliteDatabase database) : WhatServingWritesContract(database), IClassFixture<SqliteDatabase>;

public sealed class WhatServingWritesOnPostgreSql(PostgreSqlDatabase database) : WhatServingWritesContract(database), IClassFixture<PostgreSqlDatabase>;
