namespace Matching.Persistence.Writing;

/// <summary>One creating command.</summary>
internal sealed record Creation<T>
    where T : class
{
    public required Actor Actor { get; init; }

    public required string Operation { get; init; }

    public required T Aggregate { get; init; }

    /// <summary>The aggregate's identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>The aggregate of that identifier if the actor may write it; nothing otherwise.</summary>
    /// <remarks>Asked after the write and before the commit: nobody creates what they may not change.</remarks>
    public required Func<MatchingDbContext, Guid, IQueryable<T>> Writable { get; init; }

    /// <summary>The caller's idempotency key and body; null when the command may create again each time.</summary>
    public IdempotentRequest? Request { get; init; }

    /// <summary>Checks inside the transaction what the aggregate alone cannot know; null when all is well.</summary>
    public Func<MatchingDbContext, CancellationToken, Task<InputFault?>> Refusal { get; init; } =
        (_, _) => Task.FromResult<InputFault?>(null);

    /// <summary>Adds to the unit of work what is kept beside the aggregate, in the same transaction; asked once nothing refuses it.</summary>
    public Func<MatchingDbContext, CancellationToken, Task> Beside { get; init; } = (_, _) => Task.CompletedTask;
}
