using Matching.Persistence.Writing;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.References;

/// <summary>Says in which QPV an address lies, by the perimeters that are kept.</summary>
/// <remarks>Perimeters are held in memory and read again when an import changed them, on whichever node it ran.</remarks>
public sealed class QpvJudge
{
    private readonly IDbContextFactory<MatchingDbContext> _contexts;
    private volatile Held? _held;

    internal QpvJudge(IDbContextFactory<MatchingDbContext> contexts) => _contexts = contexts;

    /// <summary>The answer for each generation of perimeters.</summary>
    /// <param name="address">The address; null when not known, which is answered as unknown.</param>
    /// <param name="on">The day to judge.</param>
    /// <param name="cancel">Cancels the reading of perimeters.</param>
    public async Task<IReadOnlyList<QpvMembership>> JudgeAsync(Address? address, DateOnly on, CancellationToken cancel)
    {
        await using var context = _contexts.CreateDbContext();
        var last = await context.Outbox.Where(row => row.Aggregate == AggregateKinds.Qpv).MaxAsync(row => (long?)row.Sequence, cancel) ?? 0;
        var held = _held is { } known && known.Change == last
            ? known
            : _held = new(last, new QpvIndex(await context.Qpv.ToListAsync(cancel)));
        return held.Index.JudgeAll(address, on, new ClauseDeskSettings());
    }

    private sealed record Held(long Change, QpvIndex Index);
}
