using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Databases;

/// <summary>The model on SQLite. A type of its own so that its migrations are told from PostgreSQL's.</summary>
internal sealed class SqliteMatchingDbContext(DbContextOptions<SqliteMatchingDbContext> options, ContextParts parts)
    : MatchingDbContext(options, parts);
