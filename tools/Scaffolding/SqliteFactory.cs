using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Matching.Scaffolding;

/// <summary>SQLite's context for <c>dotnet ef</c>; no database is opened.</summary>
internal sealed class SqliteFactory : IDesignTimeDbContextFactory<SqliteMatchingDbContext>
{
    public SqliteMatchingDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteMatchingDbContext>().UseSqlite("Data Source=never-opened.db").Options, DesignTimeParts.Make());
}
