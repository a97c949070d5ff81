using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution.Planning;
using Scope = System.Collections.Immutable.ImmutableDictionary<string, object?>;

namespace Matching.GraphQL.Execution.Incremental;

/// <summary>Executes one part of an answer that comes in parts, and puts off what belongs to later ones.</summary>
/// <param name="execution">The operation, with this part's errors.</param>
/// <param name="fragments">The deferred fragments met so far.</param>
/// <param name="found">Takes what is put off.</param>
internal sealed class IncrementalExecutor(OperationExecution execution, FragmentRegister fragments, FoundParts found) : SelectionExecutor(execution)
{
    private readonly OperationExecution _execution = execution;

    /// <summary>Executes a branch; null when a null has propagated to its top.</summary>
    public Task<ResultWriter?> ExecuteAsync(DeferredBranch branch) =>
        ExecuteObjectAsync(branch.Selection, branch.Source, branch.Path, branch.Scope, serially: false);

    /// <summary>Completes one item of a stream; null when it fails.</summary>
    public ValueTask<ResultWriter?> CompleteItemAsync(StreamedList list, object? value, int index) =>
        CompleteAsync(list.Item, value, list.Field, ErrorPath.Item(list.Path, index), list.Scope);

    protected override async Task<ResultWriter?> ExecuteObjectAsync(SelectionPlan plan, object? source, ErrorPath? path, Scope scope, bool serially)
    {
        if (plan.Deferred is { } deferred && !TryPutOff(deferred, source, path, scope)) return null;

        var written = await base.ExecuteObjectAsync(plan, source, path, scope, serially);
        if (written is null) found.DropBelow(path);
        return written;
    }

    protected override async ValueTask<ResultWriter?> CompleteListAsync(ValuePlan list, object value, PlannedField field, ErrorPath path, Scope scope)
    {
        var written = list.Stream is { } stream
            ? await CompleteFirstItemsAsync(stream, list.Item!, value, field, path, scope)
            : await base.CompleteListAsync(list, value, field, path, scope);
        if (written is null) found.DropBelow(path);
        return written;
    }

    private bool TryPutOff(DeferredSelections deferred, object? source, ErrorPath? path, Scope scope)
    {
        if (!fragments.HasRoomFor(deferred.Usages.Count))
        {
            _execution.Add(fragments.Full(path));
            return false;
        }

        foreach (var usage in deferred.Usages) found.Add(fragments.Add(usage, path));
        foreach (var part in deferred.Parts)
        {
            found.Add(new DeferredBranch(part.Selection, source, path, scope, [.. part.Usages.Select(usage => fragments.Find(usage, path))]));
        }

        return true;
    }

    private async ValueTask<ResultWriter?> CompleteFirstItemsAsync(
        StreamUsage stream, ValuePlan item, object value, PlannedField field, ErrorPath path, Scope scope)
    {
        var pending = new List<Task<ResultWriter?>>();
        ItemSource? items = null;
        var goesOn = false;
        try
        {
            if (!fragments.HasRoomFor(1)) throw new GraphQLException(fragments.Full(path));

            var count = stream.InitialCount(_execution.Variables);
            items = ItemSource.Of(value, _execution.Cancellation) ?? throw NotIterable(field);
            while (pending.Count < count && await items.TakeAsync())
                pending.Add(CompleteAsync(item, items.Current, field, ErrorPath.Item(path, items.Index), scope).AsTask());
            goesOn = !items.IsAtEnd;
        }
        catch (Exception failure)
        {
            // What has begun is awaited: none may outlive the request.
            (await JoinAsync(pending, item))?.Dispose();
            if (items is not null) await items.DisposeAsync();
            _execution.AddFailure(failure, field, path);
            return null;
        }

        var written = await JoinAsync(pending, item);
        if (written is not null && goesOn) found.Add(new StreamedList(field, item, path, scope, items));
        else await items.DisposeAsync();
        return written;
    }
}
