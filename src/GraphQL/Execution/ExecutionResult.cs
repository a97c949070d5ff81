using Matching.GraphQL.Costs;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution.Incremental;

namespace Matching.GraphQL.Execution;

/// <summary>The answer to a request (spec section 7.1). Dispose it once it is written.</summary>
public sealed class ExecutionResult : IDisposable
{
    private readonly ResultWriter? _data;

    private ExecutionResult(ResultWriter? data, IReadOnlyList<GraphQLError> errors, ExecutionOutcome outcome) =>
        (_data, Errors, Outcome) = (data, errors, outcome);

    /// <summary>What went wrong; empty when nothing did.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>How far the request came.</summary>
    public ExecutionOutcome Outcome { get; }

    /// <summary>What the operation costs at most, when the request asked for it; in the response it is <c>extensions.operationCost</c>.</summary>
    public OperationCost? Cost { get; internal set; }

    /// <summary>The <c>data</c> entry as JSON; empty when the request failed before execution, and in later parts of an answer.</summary>
    public ReadOnlyMemory<byte> Data => _data is null ? default : _data.WrittenMemory;

    /// <summary>Whether another result of the same answer follows: this is one of several parts (<c>@defer</c>, <c>@stream</c>).</summary>
    public bool HasNext => Parts is { HasNext: true };

    /// <summary>What it says of an answer in parts; null for a whole answer.</summary>
    internal IncrementalParts? Parts { get; private init; }

    /// <summary>Which operation of an HTTP request it answers; null when there is but one.</summary>
    internal BatchIndex? Batch { get; set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _data?.Dispose();
        Parts?.Dispose();
    }

    internal static ExecutionResult Executed(ResultWriter data, IReadOnlyList<GraphQLError> errors, IncrementalParts? parts = null) =>
        new(data, errors, ExecutionOutcome.Executed) { Parts = parts };

    /// <summary>A later part; it has no data of its own.</summary>
    internal static ExecutionResult Part(IncrementalParts parts) => new(null, [], ExecutionOutcome.Executed) { Parts = parts };

    internal static ExecutionResult CostOnly(OperationCost cost) => new(null, [], ExecutionOutcome.CostValidated) { Cost = cost };

    internal static ExecutionResult Refused(ExecutionOutcome outcome, params IReadOnlyList<GraphQLError> errors) => new(null, errors, outcome);
}

/// <summary>How far a request came.</summary>
public enum ExecutionOutcome
{
    /// <summary>It was executed; fields may have failed.</summary>
    Executed,
    /// <summary>The document does not parse.</summary>
    SyntaxError,
    /// <summary>The document does not validate, names no single operation, or its variables do not fit.</summary>
    RequestError,
    /// <summary>The operation is not a query where only queries are allowed.</summary>
    OperationNotAllowed,
    /// <summary>It took longer than the server allows.</summary>
    TimedOut,
    /// <summary>It is a subscription whose source of events failed; this result is its last.</summary>
    StreamFailed,
    /// <summary>It was not executed: the client asked for its cost alone, which is in the extensions.</summary>
    CostValidated,
}
