using System.Diagnostics;
using System.Text;
using Matching.GraphQL.Execution.Planning;

namespace Matching.GraphQL.Execution.Instrumentation;

/// <summary>One request being watched: its span, its share of the metrics and the listeners' scopes.</summary>
internal sealed class RequestObservation : IDisposable
{
    private readonly ExecutionDiagnostics _diagnostics;
    private readonly DiagnosticScope? _scope;
    private readonly long _started = TimeProvider.System.GetTimestamp();
    private string _kind = "unknown";
    private string? _errorType;

    public RequestObservation(ExecutionDiagnostics diagnostics, DiagnosticScope? scope)
    {
        (_diagnostics, _scope) = (diagnostics, scope);
        GraphQLTelemetry.Active.Add(1);
    }

    /// <summary>The operation is known now.</summary>
    public void Identify(GraphQLRequest request, PreparedOperation? operation)
    {
        if (_diagnostics.TracesDocuments) _scope?.Activity?.SetTag(GraphQLTelemetry.Document, Encoding.UTF8.GetString(request.Document.Span));
        if (operation is null) return;

        _kind = ExecutionDiagnostics.WordOf(operation.Operation.Operation);
        if (_scope?.Activity is not { } activity) return;

        activity.DisplayName = _kind;
        activity.SetTag(GraphQLTelemetry.OperationType, _kind);
        if (operation.Operation.Name is { } name) activity.SetTag(GraphQLTelemetry.OperationName, name);
    }

    /// <summary>The result is known; the first error names the kind of failure.</summary>
    public void Complete(ExecutionResult result)
    {
        if (result.Outcome is not (ExecutionOutcome.Executed or ExecutionOutcome.CostValidated)) _diagnostics.Refused(result.Errors);
        if (result.Errors.Count == 0) return;

        _errorType = result.Errors[0].Code ?? result.Outcome.ToString();
        _scope?.Activity?.SetTag(GraphQLTelemetry.ErrorType, _errorType).SetStatus(ActivityStatusCode.Error, result.Errors[0].Message);
    }

    public void Dispose()
    {
        GraphQLTelemetry.Active.Add(-1);
        var tags = new TagList { { GraphQLTelemetry.OperationType, _kind } };
        if (_errorType is not null) tags.Add(GraphQLTelemetry.ErrorType, _errorType);
        GraphQLTelemetry.Duration.Record(TimeProvider.System.GetElapsedTime(_started).TotalSeconds, tags);
        _scope?.Dispose();
    }
}
