using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Databases;

/// <summary>The model on PostgreSQL. A type of its own so that its migrations are told from SQLite's.</summary>
internal sealed class PostgreSqlMatchingDbContext(DbContextOptions<PostgreSqlMatchingDbContext> options, ContextParts parts)
    : MatchingDbContext(options, parts);
