using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution.Planning;
using Scope = System.Collections.Immutable.ImmutableDictionary<string, object?>;

namespace Matching.GraphQL.Execution.Incremental;

/// <summary>Fields of one object that are executed after the first result, for one deferred fragment or several.</summary>
/// <param name="selection">The fields.</param>
/// <param name="source">The object.</param>
/// <param name="path">Its place in the response; null for the root.</param>
/// <param name="scope">The scoped state there.</param>
/// <param name="fragments">The fragments that wait for it, at least one.</param>
internal sealed class DeferredBranch(SelectionPlan selection, object? source, ErrorPath? path, Scope scope, IReadOnlyList<DeferredFragment> fragments)
{
    public SelectionPlan Selection { get; } = selection;

    public object? Source { get; } = source;

    public ErrorPath? Path { get; } = path;

    public Scope Scope { get; } = scope;

    public IReadOnlyList<DeferredFragment> Fragments { get; } = fragments;

    public bool IsStarted { get; set; }

    /// <summary>What came and is not delivered yet; null before, and afterwards.</summary>
    public ResultWriter? Data { get; set; }

    /// <summary>What went wrong in fields that may be null.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; set; } = [];
}
