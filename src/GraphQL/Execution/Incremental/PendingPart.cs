using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution.Planning;
using Scope = System.Collections.Immutable.ImmutableDictionary<string, object?>;

namespace Matching.GraphQL.Execution.Incremental;

/// <summary>A part of the answer that comes after the first result: a deferred fragment at one place, or the rest of one list.</summary>
internal abstract class PendingPart(ErrorPath? path, string? label)
{
    /// <summary>The place in the response; null for the root.</summary>
    public ErrorPath? Path { get; } = path;

    /// <summary>The client's name for it; null for none.</summary>
    public string? Label { get; } = label;

    /// <summary>Its number in the response, once the client is told of it; -1 before.</summary>
    public int Id { get; set; } = -1;

    public bool IsAnnounced => Id >= 0;

    /// <summary>Nothing more comes of it.</summary>
    public bool IsCompleted { get; set; }
}

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

/// <summary>The rest of a list, after the items of the first result.</summary>
/// <param name="field">The list's field.</param>
/// <param name="item">How an item is completed.</param>
/// <param name="path">The list's place in the response.</param>
/// <param name="scope">The scoped state there.</param>
/// <param name="items">The items, those of the first result taken.</param>
internal sealed class StreamedList(PlannedField field, ValuePlan item, ErrorPath path, Scope scope, ItemSource items)
    : PendingPart(path, field.Value.Stream!.Label)
{
    public PlannedField Field { get; } = field;

    public ValuePlan Item { get; } = item;

    public Scope Scope { get; } = scope;

    public ItemSource Items { get; } = items;

    /// <summary>The deferred fragments it was met in; empty when it follows the first result or another stream.</summary>
    public IReadOnlyList<DeferredFragment> Within { get; set; } = [];

    /// <summary>Ends a list nobody reads any more.</summary>
    public void Abandon()
    {
        IsCompleted = true;
        // Letting go may have to wait for the source; nobody has to wait for that.
        _ = Items.DisposeAsync().AsTask();
    }
}
