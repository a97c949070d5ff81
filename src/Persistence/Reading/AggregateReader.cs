using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence;

/// <summary>The ways stores read: one, many at once, a page, a count. Each opens its own context.</summary>
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

    /// <exception cref="CursorException">The request's cursor is not one of this list.</exception>
    public async Task<Page<T>> PageAsync<T>(
        Func<MatchingDbContext, IQueryable<T>> query, IKeyset<T> order, PageRequest request, CancellationToken cancel)
    {
        await using var context = contexts.CreateDbContext();
        return await order.PageAsync(query(context), request, cancel);
    }

    public async Task<int> CountAsync<T>(Func<MatchingDbContext, IQueryable<T>> query, CancellationToken cancel)
    {
        await using var context = contexts.CreateDbContext();
        return await query(context).CountAsync(cancel);
    }
}
