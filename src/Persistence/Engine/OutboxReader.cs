using Matching.Persistence.Reading;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Engine;

/// <summary>Reads the outbox for whoever follows the database. Safe for concurrent use.</summary>
/// <remarks>Whether there is anything to read is asked first, which costs some microseconds: after most writes most readers have nothing to read.</remarks>
internal sealed class OutboxReader(IDbContextFactory<MatchingDbContext> contexts, DataVersion data)
{
    /// <summary>The last committed change; 0 before any.</summary>
    public ValueTask<long> LastSequenceAsync(CancellationToken cancel) => data.ReadAsync(cancel);

    /// <summary>What changed after a sequence among these kinds: each aggregate once, with its last change, in order.</summary>
    public async Task<IReadOnlyList<ChangedAggregate>> ChangedAfterAsync(long sequence, IReadOnlyList<string> kinds, CancellationToken cancel)
    {
        if (await data.ReadAsync(kinds, cancel) <= sequence) return [];
        await using var context = contexts.CreateDbContext();
        return await context.Outbox
            .Where(row => row.Sequence > sequence && kinds.Contains(row.Aggregate))
            .GroupBy(row => new { row.Aggregate, row.AggregateId })
            .Select(rows => new { rows.Key.Aggregate, rows.Key.AggregateId, Last = rows.Max(row => row.Sequence) })
            .OrderBy(change => change.Last)
            .Select(change => new ChangedAggregate(change.Aggregate, change.AggregateId, change.Last))
            .ToListAsync(cancel);
    }
}

/// <summary>An aggregate that changed, and when last.</summary>
internal sealed record ChangedAggregate(string Kind, string Id, long Sequence)
{
    public Guid Key => Guid.Parse(Id);
}
