using System.Diagnostics.CodeAnalysis;

namespace Matching.Retrieval;

/// <summary>What differed between the last versions of an index, so that what was worked out of one of them can follow. Immutable.</summary>
/// <remarks>Bounded, since each change holds the record as it was: whoever rests on an older version begins anew.</remarks>
internal sealed class RecentChanges<TRecord>
    where TRecord : class, IGeoRecord
{
    /// <summary>The most versions that are remembered.</summary>
    public const int MostVersions = 500;

    /// <summary>The most changed records in all of them.</summary>
    public const int MostRecords = 1_000;

    private readonly Step[] _steps;

    private RecentChanges(Step[] steps) => _steps = steps;

    /// <summary>Nothing is remembered: of an index just loaded.</summary>
    public static RecentChanges<TRecord> None { get; } = new([]);

    /// <summary>These changes, and those of one version more.</summary>
    /// <param name="from">The mark of the version before it.</param>
    /// <param name="changes">The records that differ, each once.</param>
    public RecentChanges<TRecord> With(object from, RecordChange<TRecord>[] changes)
    {
        if (changes.Length > MostRecords) return None;
        Step[] all = [.. _steps, new(from, changes)];
        var (first, records) = (all.Length, 0);
        while (first > 0 && all.Length - first < MostVersions && records + all[first - 1].Changes.Length <= MostRecords) records += all[--first].Changes.Length;
        return new(all[first..]);
    }

    /// <summary>The records that differ now from those of an earlier version, each once.</summary>
    /// <param name="mark">That version's mark.</param>
    /// <param name="changes">What they were and are.</param>
    /// <returns>Whether that version is remembered.</returns>
    public bool TryFind(object mark, [NotNullWhen(true)] out IReadOnlyCollection<RecordChange<TRecord>>? changes)
    {
        var at = Array.FindLastIndex(_steps, step => ReferenceEquals(step.From, mark));
        changes = at < 0 ? null : at == _steps.Length - 1 ? _steps[at].Changes : Together(_steps.AsSpan(at));
        return changes is not null;
    }

    // A record that changed more than once: what it was before the first change, and is after the last.
    private static Dictionary<Guid, RecordChange<TRecord>>.ValueCollection Together(ReadOnlySpan<Step> steps)
    {
        var byKey = new Dictionary<Guid, RecordChange<TRecord>>();
        foreach (var step in steps)
            foreach (var change in step.Changes)
                byKey[change.Key] = byKey.TryGetValue(change.Key, out var earlier) ? change with { Before = earlier.Before } : change;
        return byKey.Values;
    }

    private readonly record struct Step(object From, RecordChange<TRecord>[] Changes);
}

/// <summary>A record that differs between two versions of an index.</summary>
/// <param name="Key">Its identity.</param>
/// <param name="Before">What it was; null when there was none.</param>
/// <param name="After">What it is; null when it is gone.</param>
internal readonly record struct RecordChange<TRecord>(Guid Key, TRecord? Before, TRecord? After)
    where TRecord : class;
