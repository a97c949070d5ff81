using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Reading;

/// <summary>The ways stores read: one, many at once, or as the caller says. Each opens its own context.</summary>
internal sealed class AggregateReader(IDbContextFactory<MatchingDbContext> contexts)
{
    public async Task<T?> OneAsync<T>(Func<MatchingDbContext, IQueryable<T>> query, CancellationToken cancel)
        where T : class
    {
        await using var context = contexts.CreateDbContext();
        return await query(context).SingleOrDefaultAsync(cancel);
    }

    public async Task<IReadOnlyList<T>> AllAsync<T>(Func<MatchingDbContext, IQueryable<T>> query, CancellationToken cancel)
    {
        await using var context = contexts.CreateDbContext();
        return await query(context).ToListAsync(cancel);
    }

    public async Task<IReadOnlyDictionary<TId, T>> ManyAsync<TId, T>(
        Func<MatchingDbContext, IQueryable<T>> query, Func<T, TId> key, CancellationToken cancel)
        where TId : notnull
    {
        await using var context = contexts.CreateDbContext();
        return await query(context).ToDictionaryAsync(key, cancel);
    }

    /// <summary>Hands a query to whoever knows what to read of it, while its context lives.</summary>
    public async Task<TResult> QueryAsync<T, TResult>(
        Func<MatchingDbContext, IQueryable<T>> query, Func<IQueryable<T>, CancellationToken, Task<TResult>> read, CancellationToken cancel)
    {
        await using var context = contexts.CreateDbContext();
        return await read(query(context), cancel);
    }
}
