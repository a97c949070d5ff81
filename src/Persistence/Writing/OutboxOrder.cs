using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Writing;

/// <summary>Makes outbox numbers rise in the order of the commits on PostgreSQL.</summary>
/// <remarks>
/// A sequence hands out numbers before the commit: without order, number 6 could become visible before number 5, and a
/// reader that noted 6 would never see 5. The lock is held from the numbering to the end of the transaction, so writers
/// that reach it queue; SQLite has one writer at a time anyway.
/// </remarks>
internal static class OutboxOrder
{
    // Any constant will do as long as nothing else in the database takes the same one.
    private const long LockNumber = 0x4D41_5443_4849_4E47;

    public static Task HoldAsync(DbContext context, CancellationToken cancel) =>
        context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({LockNumber})", cancel);
}
