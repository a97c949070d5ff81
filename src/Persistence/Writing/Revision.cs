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

    /// <summary>The version the caller has seen.</summary>
    public required long ExpectedVersion { get; init; }

    /// <summary>Makes the next version, or says why not.</summary>
    public required Func<T, Transition<T>> Change { get; init; }

    /// <summary>Checks inside the transaction what the two versions alone cannot know; null when all is well.</summary>
    public Func<MatchingDbContext, T, T, CancellationToken, Task<InputFault?>> Refusal { get; init; } =
        (_, _, _, _) => Task.FromResult<InputFault?>(null);
}
