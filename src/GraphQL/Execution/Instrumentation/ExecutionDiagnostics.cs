using System.Diagnostics;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Language;

namespace Matching.GraphQL.Execution.Instrumentation;

/// <summary>Tells tracers, metrics readers and listeners what happens; without any of them, each step costs a look at three fields.</summary>
internal sealed class ExecutionDiagnostics(IEnumerable<ExecutionDiagnosticEventListener> listeners, GraphQLOptions options)
{
    private readonly ExecutionDiagnosticEventListener[] _listeners = [.. listeners];
    private readonly ExecutionDiagnosticEventListener[] _fieldListeners = [.. listeners.Where(listener => listener.EnableResolveFieldValue)];

    /// <summary>Somebody watches.</summary>
    public bool IsOn =>
        _listeners.Length > 0
            || GraphQLTelemetry.Source.HasListeners()
            || GraphQLTelemetry.Duration.Enabled
            || GraphQLTelemetry.Active.Enabled
            || GraphQLTelemetry.Documents.Enabled;

    /// <summary>Somebody watches single fields.</summary>
    public bool WatchesFields => _fieldListeners.Length > 0 || (options.TraceResolvers && GraphQLTelemetry.Source.HasListeners());

    public bool TracesDocuments => options.TraceDocuments;

    public static string WordOf(OperationKind kind) => kind switch
    {
        OperationKind.Query => "query",
        OperationKind.Mutation => "mutation",
        _ => "subscription",
    };

    /// <summary>Null when nobody watches.</summary>
    public RequestObservation? Request(GraphQLRequest request, GraphQLRequestContext context) =>
        IsOn ? new(this, Open("GraphQL Operation", _listeners, listener => listener.ExecuteRequest(request, context))) : null;

    public DiagnosticScope? Parse() => Open("graphql.parse", _listeners, static listener => listener.ParseDocument());

    public DiagnosticScope? Validate() => Open("graphql.validate", _listeners, static listener => listener.ValidateDocument());

    public DiagnosticScope? Plan() => Open("graphql.plan", _listeners, static listener => listener.CompileOperation());

    public DiagnosticScope? Execute(OperationDefinitionNode operation) =>
        IsOn ? Open("graphql.execute", _listeners, listener => listener.ExecuteOperation(operation.Name, operation.Operation)) : null;

    public DiagnosticScope? Resolve(IResolverContext context)
    {
        if (!WatchesFields) return null;

        var scope = Open(options.TraceResolvers ? "graphql.resolve" : null, _fieldListeners, listener => listener.ResolveFieldValue(context));
        scope?.Activity?.SetTag("graphql.field.name", context.FieldName).SetTag("graphql.field.parent", context.ParentTypeName).SetTag(
            "graphql.field.path", context.Path.ToString());
        return scope;
    }

    public void LookedUp(bool wasFound)
    {
        if (!IsOn) return;

        GraphQLTelemetry.Documents.Add(1, new KeyValuePair<string, object?>("graphql.document.cache", wasFound ? "hit" : "miss"));
        if (!wasFound) return;
        foreach (var listener in _listeners) listener.RetrievedDocumentFromCache();
    }

    public void Refused(IReadOnlyList<GraphQLError> errors)
    {
        foreach (var listener in _listeners) listener.RequestRefused(errors);
    }

    public void Failed(GraphQLError error)
    {
        foreach (var listener in _listeners) listener.ResolverError(error);
    }

    private static DiagnosticScope? Open(string? span, ExecutionDiagnosticEventListener[] listeners, Func<ExecutionDiagnosticEventListener, IDisposable> open)
    {
        var activity = span is null ? null : GraphQLTelemetry.Source.StartActivity(span, ActivityKind.Internal);
        return activity is null && listeners.Length == 0 ? null : new(activity, Array.ConvertAll(listeners, listener => open(listener)));
    }
}

/// <summary>One step being watched: its span and the listeners' scopes, ended together.</summary>
internal sealed class DiagnosticScope(Activity? activity, IDisposable[] listening) : IDisposable
{
    public Activity? Activity => activity;

    public void Dispose()
    {
        foreach (var scope in listening) scope.Dispose();
        activity?.Dispose();
    }
}
