namespace Matching.Persistence.Tests;

/// <summary>What is read once between two changes: as fresh as if it were read each time.</summary>
public abstract class UntilChangeContract(TestDatabase database) : StoreContract(database)
{
    private static readonly Dictionary<string, Func<World, Task>> Changes = new()
    {
        ["a candidate"] = world => world.CandidateAsync(),
        ["a structure"] = world => world.PrescriberAsync(),
        ["a desk"] = world => world.DeskAsync("31"),
        ["a marché"] = async world => await world.MarcheAsync((await world.ContractorAsync()).Id),
        ["an offer"] = async world => await world.OfferAsync(await world.MarcheAsync((await world.ContractorAsync()).Id)),
        ["a commune"] = world => world.CommuneAsync("31557", new(43.6, 1.4 + (Interlocked.Increment(ref _moved) / 1000.0))),
    };

    private static int _moved;

    public static TheoryData<string> Names => [.. Changes.Keys];

    private DataVersion Data => Database.Get<DataVersion>();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Whatever_is_written_makes_another_version(string what)
    {
        var before = await Data.ReadAsync(Cancel);

        await Changes[what](World);

        Assert.True(await Data.ReadAsync(Cancel) > before, what);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_value_is_read_again_after_whatever_write_and_once_until_then(string what)
    {
        var reads = 0;
        var kept = new UntilChange<int, int>(Data, 10);
        async Task<int> GetAsync(int key) => await kept.GetAsync(key, _ => Task.FromResult(++reads), Cancel);

        Assert.Equal((1, 1, 2), (await GetAsync(1), await GetAsync(1), await GetAsync(2)));
        await Changes[what](World);
        Assert.Equal((3, 3, 4), (await GetAsync(1), await GetAsync(1), await GetAsync(2)));
    }

    [Fact]
    public async Task No_more_values_are_kept_than_allowed()
    {
        var reads = 0;
        var kept = new UntilChange<int, int>(Data, 3);

        for (var key = 0; key < 3; key++) await kept.GetAsync(key, _ => Task.FromResult(++reads), Cancel);
        await kept.GetAsync(7, _ => Task.FromResult(++reads), Cancel);
        await kept.GetAsync(0, _ => Task.FromResult(++reads), Cancel);

        Assert.Equal(5, reads);
    }

    [Fact]
    public async Task A_reading_that_fails_is_not_kept()
    {
        var kept = new UntilChange<int, int>(Data, 3);

        await Assert.ThrowsAsync<TimeoutException>(async () => await kept.GetAsync(1, _ => Task.FromException<int>(new TimeoutException()), Cancel));

        Assert.Equal(5, await kept.GetAsync(1, _ => Task.FromResult(5), Cancel));
    }

    [Fact]
    public async Task Whom_somebody_may_see_is_the_same_object_until_something_changes_and_right_after_it()
    {
        var scope = Database.Get<MatchScope>();
        var desk = await World.DeskAsync();
        await World.CommuneAsync("31555", new(43.6, 1.44));
        foreach (var actor in new[] { Actor.Facilitateur("f", desk), Actor.Prescripteur("p", (await World.PrescriberAsync()).Id), Actor.Entreprise("e", (await World.ContractorAsync()).Id), Actor.Anonymous })
            Assert.Same(await scope.CandidatesAsync(actor, Cancel), await scope.CandidatesAsync(actor, Cancel));

        var person = MatchableCandidate.Of(await World.CandidateAsync(), null, [], World.Today);
        Assert.False((await scope.CandidatesAsync(Actor.Facilitateur("f", desk), Cancel))(person));
        Assert.True((await scope.CandidatesAsync(Actor.Facilitateur("f", desk with { TerritoryDepartments = ["31"] }), Cancel))(person));
    }
}

public sealed class UntilChangeOnSqlite(SqliteDatabase database) : UntilChangeContract(database), IClassFixture<SqliteDatabase>;

public sealed class UntilChangeOnPostgreSql(PostgreSqlDatabase database) : UntilChangeContract(database), IClassFixture<PostgreSqlDatabase>;
