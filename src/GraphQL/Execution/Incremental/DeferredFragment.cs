using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution.Planning;

namespace Matching.GraphQL.Execution.Incremental;

/// <summary>A deferred fragment at one place of the answer. It is delivered when all its branches are done.</summary>
internal sealed class DeferredFragment(DeferUsage usage, ErrorPath? path, DeferredFragment? parent) : PendingPart(path, usage.Label)
{
    public DeferUsage Usage { get; } = usage;

    /// <summary>The deferred fragment it is announced after; null for none.</summary>
    public DeferredFragment? Parent { get; } = parent;

    /// <summary>What is executed for it, outer objects first.</summary>
    public List<DeferredBranch> Branches { get; } = [];

    /// <summary>What is announced once it is delivered.</summary>
    public List<PendingPart> Children { get; } = [];

    /// <summary>How many branches are not done yet.</summary>
    public int Unfinished { get; set; }

    /// <summary>The errors of a branch of which nothing came; null while none failed.</summary>
    public IReadOnlyList<GraphQLError>? Failure { get; set; }
}
