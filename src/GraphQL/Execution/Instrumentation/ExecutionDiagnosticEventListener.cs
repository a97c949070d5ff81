using Matching.GraphQL.Errors;
using Matching.GraphQL.Language;

namespace Matching.GraphQL.Execution.Instrumentation;

/// <summary>Hears of every step of every request: override what is of interest. Registered with <c>AddDiagnosticEventListener</c>; one instance serves all
/// requests, several at once.</summary>
/// <remarks>A step's scope is disposed when the step ends. What a listener throws fails the request, so it should throw nothing.</remarks>
public abstract class ExecutionDiagnosticEventListener
{
    /// <summary>A scope that does nothing.</summary>
    protected static IDisposable EmptyScope { get; } = new Nothing();

    /// <summary>Whether <see cref="ResolveFieldValue"/> is called, which costs something for each field that may wait. Default false.</summary>
    public virtual bool EnableResolveFieldValue => false;

    /// <summary>A request, from its arrival to its result.</summary>
    public virtual IDisposable ExecuteRequest(GraphQLRequest request, GraphQLRequestContext context) => EmptyScope;

    /// <summary>The document is not among the compiled ones, and is parsed.</summary>
    public virtual IDisposable ParseDocument() => EmptyScope;

    /// <summary>The document is validated.</summary>
    public virtual IDisposable ValidateDocument() => EmptyScope;

    /// <summary>The operation is compiled into a plan.</summary>
    public virtual IDisposable CompileOperation() => EmptyScope;

    /// <summary>The operation runs; for a subscription, once for each event.</summary>
    public virtual IDisposable ExecuteOperation(string? operationName, OperationKind kind) => EmptyScope;

    /// <summary>A field that may wait is read.</summary>
    public virtual IDisposable ResolveFieldValue(IResolverContext context) => EmptyScope;

    /// <summary>The compiled document was found.</summary>
    public virtual void RetrievedDocumentFromCache() { }

    /// <summary>The request did not come to be executed.</summary>
    public virtual void RequestRefused(IReadOnlyList<GraphQLError> errors) { }

    /// <summary>A field failed; its error is in the answer.</summary>
    public virtual void ResolverError(GraphQLError error) { }

    private sealed class Nothing : IDisposable
    {
        public void Dispose() { }
    }
}
