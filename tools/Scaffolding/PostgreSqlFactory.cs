using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Matching.Scaffolding;

/// <summary>PostgreSQL's context for <c>dotnet ef</c>; no database is opened.</summary>
internal sealed class PostgreSqlFactory : IDesignTimeDbContextFactory<PostgreSqlMatchingDbContext>
{
    public PostgreSqlMatchingDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlMatchingDbContext>().UseNpgsql("Host=never-opened").Options, DesignTimeParts.Make());
}
