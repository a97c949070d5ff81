namespace Matching.Persistence.Writing;

/// <summary>One changing command.</summary>
internal sealed record Revision<T>
    where T : class
{
    public required Actor Actor { get; init; }

    public required string Operation { get; init; }

    /// <summary>The aggregate if the actor may change it; nothing otherwise.</summary>
    /// <remarks>Asked before the change and again before the commit: nobody moves an aggregate out of their own reach.</remarks>
    public required Func<MatchingDbContext, IQueryable<T>> Writable { get; init; }

    /// <summary>The version the caller has seen; null for a change that holds on any, because it only adds.</summary>
    public required long? ExpectedVersion { get; init; }

    /// <summary>The caller's idempotency key and body; null when the command may be done again each time.</summary>
    public IdempotentRequest? Request { get; init; }

    /// <summary>What <see cref="Request"/> creates within the aggregate.</summary>
    public Guid Created { get; init; }

    /// <summary>The version of an aggregate as the caller is told it; null where they are told its own.</summary>
    public Func<T, long>? VersionTold { get; init; }

    /// <summary>Makes the next version, or says why not.</summary>
    public required Func<T, Transition<T>> Change { get; init; }

    /// <summary>Checks inside the transaction what the two versions alone cannot know; null when all is well.</summary>
    public Func<MatchingDbContext, T, T, CancellationToken, Task<InputFault?>> Refusal { get; init; } =
        (_, _, _, _) => Task.FromResult<InputFault?>(null);

    /// <summary>Adds to the unit of work what is kept beside the next version, in the same transaction; asked once nothing refuses it.</summary>
    public Func<MatchingDbContext, T, CancellationToken, Task> Beside { get; init; } = (_, _, _) => Task.CompletedTask;
}
