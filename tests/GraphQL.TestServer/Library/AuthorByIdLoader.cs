using Matching.GraphQL.Execution.Batching;

namespace Matching.GraphQL.TestServer.Library;

/// <summary>Authors by key, many at once.</summary>
public sealed class AuthorByIdLoader(IBatchScheduler scheduler, Shelves shelves) : BatchDataLoader<int, Author>(scheduler)
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<int, Author>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
    {
        await Task.Yield();
        shelves.CountBatch();
        return shelves.Authors.Where(author => keys.Contains(author.Id)).ToDictionary(author => author.Id);
    }
}

/// <summary>Books by author, many at once.</summary>
public sealed class BooksByAuthorLoader(IBatchScheduler scheduler, Shelves shelves) : GroupedDataLoader<int, Book>(scheduler)
{
    /// <inheritdoc/>
    protected override async Task<ILookup<int, Book>> LoadGroupedBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
    {
        await Task.Yield();
        shelves.CountBatch();
        return shelves.Books.Where(book => keys.Contains(book.AuthorId)).ToLookup(book => book.AuthorId);
    }
}
