using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution.Batching;
using Matching.GraphQL.Execution.Coercion;
using Matching.GraphQL.Execution.Instrumentation;
using Matching.GraphQL.Execution.Planning;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Execution;

/// <summary>One operation being executed for one request: its arguments, its errors, who asks.</summary>
internal sealed class OperationExecution(
    Schema schema, OperationPlan plan, VariableValues variables, GraphQLRequestContext request, ErrorMasking masking, CancellationToken cancellation)
{
    // Errors arrive from one thread at a time; ReportError may come from any.
    private readonly Lock _adding = new();
    private object?[]?[] _arguments = [];
    private FieldAuthorization? _authorization;
    private OpenCalls? _openCalls;
    private List<GraphQLError>? _errors;
    private int _leftOut;

    public Schema Schema { get; } = schema;

    public OperationPlan Plan { get; } = plan;

    public VariableValues Variables { get; } = variables;

    public GraphQLRequestContext Request { get; } = request;

    /// <summary>What the root fields are read from: a subscription's event, null for other operations.</summary>
    public object? RootValue { get; init; }

    /// <summary>Who hears of fields and their failures; null for nobody.</summary>
    public ExecutionDiagnostics? Diagnostics { get; init; }

    /// <summary>The given token, or else the client's leaving.</summary>
    public CancellationToken Cancellation => cancellation.CanBeCanceled ? cancellation : Request.Aborted;

    public IReadOnlyList<GraphQLError> Errors => _errors is null ? [] : _leftOut == 0 ? _errors : [.. _errors, LeftOut()];

    public FieldAuthorization Authorization => _authorization ??= new(Request.User, Request.Services);

    public OpenCalls OpenCalls => _openCalls ??= new();

    /// <summary>The same operation with errors of its own, for a part of the answer that is delivered apart.</summary>
    public OperationExecution Fork() => new(Schema, Plan, Variables, Request, masking, Cancellation)
    {
        _arguments = _arguments,
        _authorization = Authorization,
        _openCalls = OpenCalls,
        Diagnostics = Diagnostics,
    };

    public object?[] ArgumentsOf(PlannedField field)
    {
        if (field.Arguments.Constant is { } constant) return constant;

        // Selections of abstract types are planned on the way.
        if (field.Id >= _arguments.Length) Array.Resize(ref _arguments, Math.Max(field.Id + 1, Plan.FieldCount));
        return field.Arguments.Values(Variables, _arguments, field.Id);
    }

    public void Add(GraphQLError error)
    {
        Diagnostics?.Failed(error);
        lock (_adding)
        {
            if (IsFull) _leftOut++;
            else (_errors ??= []).Add(error);
        }
    }

    /// <summary>Spec "Handling Execution Errors": what went wrong while a field was read or completed.</summary>
    public void AddFailure(Exception failure, PlannedField field, ErrorPath path)
    {
        if (failure is OperationCanceledException && Cancellation.IsCancellationRequested)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);

        if (failure is GraphQLException deliberate)
        {
            foreach (var error in deliberate.Errors) Add(Placed(error, field, path));
            return;
        }

        // What is not listed is not logged either: nobody could find it by its id.
        if (IsFull) Add(new("Unexpected Execution Error"));
        else Add(Placed(masking.Mask(failure, path.ToString()), field, path));
    }

    public void AddNullViolation(PlannedField field, ErrorPath path) =>
        Add(new($"Cannot return null for non-nullable field {field}.") { Path = path, Locations = field.Locations });

    private bool IsFull => _errors?.Count >= masking.MostErrors;

    private GraphQLError LeftOut() => new GraphQLError($"{_leftOut} more error{(_leftOut == 1 ? " is" : "s are")} not listed.").WithCode("TOO_MANY_ERRORS");

    private static GraphQLError Placed(GraphQLError error, PlannedField field, ErrorPath path) => error with
    {
        Path = error.Path ?? path,
        Locations = error.Locations.Count > 0 ? error.Locations : field.Locations,
    };
}
