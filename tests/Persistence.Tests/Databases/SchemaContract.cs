using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Matching.Persistence.Tests;

public abstract class SchemaContract
{
    private readonly TestDatabase _database;

    protected SchemaContract(TestDatabase database)
    {
        Assert.SkipWhen(database.Absence is not null, database.Absence ?? "");
        _database = database;
    }

    [Fact]
    public async Task An_empty_database_gets_every_migration_and_a_second_start_none()
    {
        await using var context = _database.Contexts.CreateDbContext();

        // One until the first release: tools/Scaffolding/migrations renew (docs/decisions/0010).
        Assert.EndsWith("_Initial", Assert.Single(context.Database.GetMigrations()), StringComparison.Ordinal);
        Assert.Equal(context.Database.GetMigrations(), await context.Database.GetAppliedMigrationsAsync(Cancel));
        Assert.Empty(await _database.Get<DatabaseStart>().PrepareAsync(Cancel));
    }

    [Fact]
    public void The_model_has_no_change_without_a_migration()
    {
        using var context = _database.Contexts.CreateDbContext();

        Assert.False(context.Database.HasPendingModelChanges(), "The model has changed: run tools/Scaffolding/migrations renew.");
    }

    // An index with a filter stands in the way of the one that a reference would get by itself, and answers only for its rows.
    [Fact]
    public void Whatever_refers_to_something_is_found_from_there_by_an_index_of_all_rows()
    {
        using var context = _database.Contexts.CreateDbContext();

        var slow =
            from type in context.GetService<IDesignTimeModel>().Model.GetEntityTypes()
            where !type.IsMappedToJson()
            from reference in type.GetForeignKeys()
            let whole = type.GetIndexes()
                .Where(index => index.GetFilter() is null)
                .Select(index => index.Properties)
                .Concat(type.GetKeys().Select(key => key.Properties))
            where !whole.Any(properties => properties.Take(reference.Properties.Count).SequenceEqual(reference.Properties))
            select $"{type.DisplayName()}: {string.Join(", ", reference.Properties.Select(property => property.Name))}";

        Assert.Empty(slow);
    }
}

public sealed class SchemaOnSqlite(SqliteDatabase database) : SchemaContract(database), IClassFixture<SqliteDatabase>
{
    private readonly SqliteDatabase _database = database;

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "5000")]
    public async Task Every_connection_is_set_for_safe_writes(string pragma, string expected)
    {
        await using var context = _database.Contexts.CreateDbContext();
        await context.Database.OpenConnectionAsync(Cancel);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";

        Assert.Equal(expected, Convert.ToString(await command.ExecuteScalarAsync(Cancel), System.Globalization.CultureInfo.InvariantCulture));
    }
}

public sealed class SchemaOnPostgreSql(PostgreSqlDatabase database) : SchemaContract(database), IClassFixture<PostgreSqlDatabase>;
