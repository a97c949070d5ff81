using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution.Planning;
using Scope = System.Collections.Immutable.ImmutableDictionary<string, object?>;

namespace Matching.GraphQL.Execution.Incremental;

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
