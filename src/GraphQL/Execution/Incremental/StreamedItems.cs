using Matching.GraphQL.Errors;

namespace Matching.GraphQL.Execution.Incremental;

/// <summary>The next items of a stream, completed side by side and delivered in one part.</summary>
/// <param name="stream">The list.</param>
/// <param name="operation">The operation.</param>
/// <param name="register">The deferred fragments of the answer.</param>
internal sealed class StreamedItems(StreamedList stream, OperationExecution operation, FragmentRegister register) : IDisposable
{
    private readonly List<FoundParts> _found = [];
    private readonly List<GraphQLError> _errors = [];
    private ResultWriter? _json;
    private bool _isCut;

    /// <summary>What was put off in the items.</summary>
    public IReadOnlyList<FoundParts> Found => _found;

    /// <summary>What went wrong in fields that may be null.</summary>
    public IReadOnlyList<GraphQLError> Errors => _errors;

    /// <summary>How many items there are.</summary>
    public int Count { get; private set; }

    /// <summary>The index of the first of them in the list.</summary>
    public int Start { get; } = stream.Items.Index + 1;

    /// <summary>No item follows.</summary>
    public bool IsLast { get; private set; }

    /// <summary>Why the list ends before its time; null when it does not.</summary>
    public IReadOnlyList<GraphQLError>? Failure { get; private set; }

    /// <summary>The items as a JSON list; the taker disposes it.</summary>
    public ResultWriter TakeJson()
    {
        var json = _json!;
        _json = null;
        return json;
    }

    public void Dispose() => _json?.Dispose();

    public async Task ReadAsync(int most)
    {
        var items = new List<(Task<ResultWriter?> Json, OperationExecution Execution, FoundParts Found)>();
        try
        {
            do
            {
                IsLast = !await stream.Items.TakeAsync();
                if (!IsLast) items.Add(Complete());
            }
            while (!IsLast && items.Count < most && stream.Items.IsReady);
            IsLast |= stream.Items.IsAtEnd;
        }
        catch (Exception failure)
        {
            var ending = operation.Fork();
            ending.AddFailure(failure, stream.Field, stream.Path!);
            (Failure, IsLast) = (ending.Errors, true);
        }

        _json = new ResultWriter(1024);
        _json.StartArray();
        foreach (var (json, execution, found) in items) Append(await json, execution, found);
        _json.EndArray();
    }

    private (Task<ResultWriter?> Json, OperationExecution Execution, FoundParts Found) Complete()
    {
        var (execution, found) = (operation.Fork(), new FoundParts(register));
        var json = new IncrementalExecutor(execution, register, found).CompleteItemAsync(stream, stream.Items.Current, stream.Items.Index);
        return (json.AsTask(), execution, found);
    }

    private void Append(ResultWriter? json, OperationExecution execution, FoundParts found)
    {
        using var written = json;
        if (_isCut)
        {
            found.Drop();
            return;
        }

        if (json is null && stream.Item.IsNonNull)
        {
            // A null where none may be ends the list; what came before it counts.
            (Failure, IsLast, _isCut) = (execution.Errors, true, true);
            found.Drop();
            return;
        }

        if (json is null) _json!.WriteNull();
        else _json!.WriteRawValue(json.Written);
        _errors.AddRange(execution.Errors);
        _found.Add(found);
        Count++;
    }
}
