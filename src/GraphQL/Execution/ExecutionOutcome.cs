namespace Matching.GraphQL.Execution;

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
