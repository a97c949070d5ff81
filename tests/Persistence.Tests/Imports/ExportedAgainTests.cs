using CsCheck;
using Matching.Properties;

namespace Matching.Persistence.Tests.Imports;

/// <summary>Generated records of every kind, stored, written out and read again: nothing may change.</summary>
public sealed class ExportedAgainTests
{
    private const int AtOnce = 40;

    public static TheoryData<string> Kinds => [.. GeneratedRecords.All.Where(kind => kind.Stored is not null).Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Nothing_changes(string name)
    {
        var kind = GeneratedRecords.All.Single(each => each.Name == name);
        await kind.Stored!.Array[AtOnce].AlwaysAsync(2, async batch =>
        {
            // The bench takes the database away with it.
            var database = new SqliteDatabase();
            await using var bench = await ImportBench.OpenAsync(database);
            await bench.LoadAsync(ImportKind.Communes, "insee;name;epciCode\n69381;Lyon 1er;200046977\n2A004;Ajaccio;243100518\n");
            await bench.LoadBeforeAsync(ImportKind.Placements);
            var world = new World((await bench.AllAsync<Candidate>())[0], (await bench.AllAsync<Offer>())[0], (await bench.AllAsync<Buyer>())[0].Id);
            await bench.ReadAsync(async context =>
            {
                context.Sign(Actor.System("test"), "test");
                context.AddRange(batch.Select((place, index) => place(index, world)));
                return await context.SaveChangesAsync(TestContext.Current.CancellationToken);
            });
            var before = await bench.ReadAsync(kind.AllStoredAsync);

            var exported = await ExportAsync(database, kind.Kind);
            var report = await bench.LoadAsync(kind.Kind, exported);

            Assert.Equal((0L, 0L), (report.Tally.Added, report.Tally.Changed));
            Assert.True(report.Tally.Unchanged >= AtOnce);
            Assert.Equal(before, await bench.ReadAsync(kind.AllStoredAsync));
            Assert.Equal(exported, await ExportAsync(database, kind.Kind));
        });
    }

    private static async Task<string> ExportAsync(SqliteDatabase database, ImportKind kind)
    {
        using var stream = new MemoryStream();
        await new ExportRunner(database.Contexts).RunAsync(kind, stream, TestContext.Current.CancellationToken);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
