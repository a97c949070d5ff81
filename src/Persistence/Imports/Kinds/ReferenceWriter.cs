using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Imports.Kinds;

/// <summary>Writes rows of reference data: adds the new ones, replaces those that differ, leaves the others alone.</summary>
/// <typeparam name="T">The reference record.</typeparam>
/// <typeparam name="TKey">Its key.</typeparam>
internal sealed class ReferenceWriter<T, TKey>
    where T : class
    where TKey : notnull
{
    /// <summary>The key of a record.</summary>
    public required Func<T, TKey> Key { get; init; }

    /// <summary>The stored records with those keys; others may come along.</summary>
    public required Func<IQueryable<T>, IReadOnlyList<TKey>, IQueryable<T>> Among { get; init; }

    /// <summary>Whether two records say the same.</summary>
    public Func<T, T, bool> IsSame { get; init; } = (known, fresh) => known.Equals(fresh);

    /// <summary>Writes a batch.</summary>
    public async Task<ImportTally> WriteAsync(MatchingDbContext context, IReadOnlyList<ReadReference<T, TKey>> batch, CancellationToken cancel)
    {
        var keys = batch.Select(read => read.Key).ToList();
        var known = await Among(context.Set<T>().AsNoTracking(), keys).ToDictionaryAsync(Key, cancel);
        var (added, changed) = (0, 0);
        foreach (var read in batch)
        {
            if (!known.TryGetValue(read.Key, out var before))
            {
                context.Add(read.Make(null));
                added++;
            }
            else if (read.Make(before) is var merged && !IsSame(before, merged))
            {
                context.Update(merged);
                changed++;
            }
        }
        await context.SaveChangesAsync(cancel);
        // Tens of thousands of tracked rows would slow down every later batch.
        context.ChangeTracker.Clear();
        return new(added, changed, batch.Count - added - changed);
    }
}

/// <summary>What a row says of a record of reference data.</summary>
/// <param name="Key">Which record.</param>
/// <param name="Make">The record, from the one known, if any: what the row does not say is not forgotten.</param>
internal sealed record ReadReference<T, TKey>(TKey Key, Func<T?, T> Make);
