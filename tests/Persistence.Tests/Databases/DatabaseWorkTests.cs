using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Persistence.Tests;

/// <summary>What the database does is told to whoever it is done for.</summary>
public sealed class DatabaseWorkTests : IDisposable
{
    private const int People = 400;

    private readonly string _folder = Directory.CreateTempSubdirectory("matching-test-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_search_is_told_by_the_rows_it_reads_and_a_file_by_its_id_is_not()
    {
        var meter = new Meter();
        await using var services = TestDatabase.Build(
            new Dictionary<string, string?> { ["ConnectionStrings:Matching"] = $"Data Source={Path.Combine(_folder, "matching.db")}" }, new FakeClock(), meter);
        await services.GetRequiredService<DatabaseStart>().PrepareAsync(Cancel);
        var ids = await RegisterAsync(services);
        var store = services.GetRequiredService<CandidateStore>();
        meter.Of.Value = new();

        Assert.NotNull(await store.FindAsync(World.System, ids[0], Cancel));
        Assert.Equal(0, meter.Of.Value.Steps);

        await Task.WhenAll(SearchedAsync("ada"), SearchedAsync("zzzzzz"), ContainedAsync());

        // In flows of their own: each is told its own, and nothing of the others.
        async Task SearchedAsync(string typed)
        {
            var own = meter.Of.Value = new();
            await store.QueryAsync(World.System, new() { Search = typed }, (rows, reading) => rows.CountAsync(reading), Cancel);
            Assert.InRange(own.Steps, People, 1_000 * People);
        }

        async Task ContainedAsync()
        {
            var own = meter.Of.Value = new();
            await store.QueryAsync(
                World.System, new(), (rows, reading) => rows.CountAsync(row => Spelling.Fold(row.LastName).Contains("upon"), reading), Cancel);
            Assert.InRange(own.Steps, People, 1_000 * People);
        }
    }

    private static async Task<IReadOnlyList<CandidateId>> RegisterAsync(ServiceProvider services)
    {
        await using var context = services.GetRequiredService<IDbContextFactory<MatchingDbContext>>().CreateDbContext();
        var clock = services.GetRequiredService<TimeProvider>();
        var people = Enumerable.Range(0, People).Select(_ => new Candidate { Id = CandidateId.New(clock), FirstName = "Ada", LastName = "Dupont" }).ToList();
        context.Sign(World.System, "test");
        context.AddRange(people);
        await context.SaveChangesAsync(Cancel);
        return [.. people.Select(person => person.Id)];
    }

    private sealed class Meter : IDatabaseWorkMeter
    {
        public AsyncLocal<Told> Of { get; } = new();

        public void Worked(int steps)
        {
            if (Of.Value is { } told) told.Steps += steps;
        }
    }

    private sealed class Told
    {
        public int Steps { get; set; }
    }
}
