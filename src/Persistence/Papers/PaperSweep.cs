using Matching.Persistence.Reading;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Papers;

/// <summary>Removes files that no paper refers to: of papers that were withdrawn, and of uploads that never came to their commit.</summary>
/// <remarks>
/// A file goes when it was nobody's at two sweeps: one that is just being committed, or that a backup is just copying, stays. A draft goes after an hour.
/// </remarks>
public sealed class PaperSweep
{
    /// <summary>The time between two sweeps.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    private readonly AggregateReader _reads;
    private readonly IPaperVault _vault;
    private readonly TimeProvider _clock;
    private HashSet<PaperFileId> _suspects = [];

    internal PaperSweep(AggregateReader reads, IPaperVault vault, TimeProvider clock) => (_reads, _vault, _clock) = (reads, vault, clock);

    /// <summary>Sweeps again and again, until cancelled.</summary>
    public async Task FollowAsync(CancellationToken cancel)
    {
        while (true)
        {
            await SweepAsync(cancel);
            await Task.Delay(Pause, _clock, cancel);
        }
    }

    /// <summary>Sweeps once.</summary>
    /// <returns>How many files were removed.</returns>
    public async Task<int> SweepAsync(CancellationToken cancel)
    {
        // The files first: one that is kept meanwhile is then not among them.
        var kept = _vault.All().ToHashSet();
        var known = await _reads.QueryAsync(context => context.PaperFiles.Select(paper => paper.Id), (ids, stop) => ids.ToListAsync(stop), cancel);
        kept.ExceptWith(known);
        var orphans = kept.Intersect(_suspects).ToList();
        orphans.ForEach(_vault.Forget);
        kept.ExceptWith(orphans);
        _suspects = kept;
        _vault.Tidy(_clock.GetUtcNow() - Pause);
        return orphans.Count;
    }
}
