using System.Runtime.CompilerServices;

namespace Matching.GraphQL.Data;

/// <summary>Reads queries without blocking where their provider can.</summary>
internal static class QueryReading
{
    // Fields of one request often share a provider (an EF Core context is one) that bears a single reader: they take turns.
    private static readonly ConditionalWeakTable<IQueryProvider, SemaphoreSlim> Turns = [];

    /// <summary>All items.</summary>
    public static async Task<List<T>> ReadAsync<T>(this IQueryable<T> query, CancellationToken cancellationToken)
    {
        if (query is not IAsyncEnumerable<T> asynchronous) return [.. query];

        var turn = Turns.GetValue(query.Provider, _ => new(1));
        await turn.WaitAsync(cancellationToken);
        try
        {
            var items = new List<T>();
            await foreach (var item in asynchronous.WithCancellation(cancellationToken)) items.Add(item);
            return items;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>How many items there are.</summary>
    public static async Task<int> CountAllAsync<T>(this IQueryable<T> query, CancellationToken cancellationToken)
    {
        if (query is not IAsyncEnumerable<T>) return query.Count();

        // Only the provider's own library reads a single value asynchronously; the count of one group is a list.
        var counts = await query.GroupBy(_ => 1).Select(all => all.Count()).ReadAsync(cancellationToken);
        return counts is [var count] ? count : 0;
    }
}
