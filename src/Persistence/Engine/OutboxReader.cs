using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence;

/// <summary>Reads the outbox for whoever follows the database.</summary>
internal static class OutboxReader
{
    /// <summary>The last committed change; 0 before any.</summary>
    public static async Task<long> LastSequenceAsync(this MatchingDbContext context, CancellationToken cancel) =>
        await context.Outbox.MaxAsync(row => (long?)row.Sequence, cancel) ?? 0;

    /// <summary>What changed after a sequence among these kinds: each aggregate once, with its last change, in order.</summary>
    public static async Task<IReadOnlyList<ChangedAggregate>> ChangedAfterAsync(
        this MatchingDbContext context, long sequence, IReadOnlyCollection<string> kinds, CancellationToken cancel) =>
        await context.Outbox
            .Where(row => row.Sequence > sequence && kinds.Contains(row.Aggregate))
            .GroupBy(row => new { row.Aggregate, row.AggregateId })
            .Select(rows => new { rows.Key.Aggregate, rows.Key.AggregateId, Last = rows.Max(row => row.Sequence) })
            .OrderBy(change => change.Last)
            .Select(change => new ChangedAggregate(change.Aggregate, change.AggregateId, change.Last))
            .ToListAsync(cancel);
}

/// <summary>An aggregate that changed, and when last.</summary>
internal sealed record ChangedAggregate(string Kind, string Id, long Sequence)
{
    public Guid Key => Guid.Parse(Id);
}
