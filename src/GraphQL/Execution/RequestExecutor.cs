using Matching.GraphQL.Costs;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution.Batching;
using Matching.GraphQL.Execution.Coercion;
using Matching.GraphQL.Execution.Documents;
using Matching.GraphQL.Execution.Instrumentation;
using Matching.GraphQL.Execution.Planning;
using Matching.GraphQL.Language;
using Matching.GraphQL.Types;
using Matching.GraphQL.Validation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Matching.GraphQL.Execution;

/// <summary>Executes requests against a schema (spec section 6, ExecuteRequest). Thread-safe; one per schema.</summary>
public sealed partial class RequestExecutor
{
    private readonly GraphQLOptions _options;
    private readonly DocumentCompiler _sent, _trusted;
    private readonly ErrorMasking _masking;
    private readonly IRequestInterceptor[] _interceptors;
    private readonly DocumentLookup _documents;
    private readonly ExecutionDiagnostics _diagnostics;
    private readonly IOperationGate? _gate;

    internal RequestExecutor(
        Schema schema,
        GraphQLOptions options,
        ILoggerFactory logging,
        Func<Schema, DocumentNode, ValidationOptions, IReadOnlyList<GraphQLError>> validate,
        IEnumerable<IRequestInterceptor> interceptors,
        DocumentLookup documents,
        ExecutionDiagnostics diagnostics,
        IOperationGate? gate = null)
    {
        (Schema, _options, _interceptors, _documents, _diagnostics, _gate) = (schema, options, [.. interceptors], documents, diagnostics, gate);
        var limits = new DocumentLimits(options.Parser.MaxTokens, options.Validation.MaxAliases, options.MaxExecutionDepth);
        _trusted = new(schema, options, limits, validate, diagnostics);
        _sent = options.SentDocuments is { } tighter ? new(schema, options, tighter, validate, diagnostics) : _trusted;
        _masking = new(logging.CreateLogger<ErrorMasking>(), options);
    }

    /// <summary>The schema requests are executed against.</summary>
    public Schema Schema { get; }

    /// <summary>Executes a request. Faults of the request are in the result; only cancellation by the caller throws.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public ValueTask<ExecutionResult> ExecuteAsync(GraphQLRequest request, GraphQLRequestContext context, CancellationToken cancellationToken = default) =>
        _interceptors.Length > 0 || _documents.Concerns(request) || _diagnostics.IsOn
            ? AdmitAndExecuteAsync(request, context, cancellationToken)
            : ExecuteAsync(Compile(request), request, context, cancellationToken);

    /// <summary>What a client is told of a failure outside any field, which is logged.</summary>
    internal GraphQLError Mask(Exception failure, string where) => _masking.Mask(failure, where);

    private async ValueTask<ExecutionResult> AdmitAndExecuteAsync(GraphQLRequest request, GraphQLRequestContext context, CancellationToken cancellationToken)
    {
        using var observed = _diagnostics.Request(request, context);
        try
        {
            request = await AdmitAsync(request, context, cancellationToken);
        }
        catch (GraphQLException refusal)
        {
            return Completed(ExecutionResult.Refused(ExecutionOutcome.RequestError, refusal.Errors), observed);
        }

        var compiled = Compile(request);
        observed?.Identify(request, compiled.Operation);
        return Completed(await ExecuteAsync(compiled, request, context, cancellationToken), observed);
    }

    private static ExecutionResult Completed(ExecutionResult result, RequestObservation? observed)
    {
        observed?.Complete(result);
        return result;
    }

    private async ValueTask<GraphQLRequest> AdmitAsync(GraphQLRequest request, GraphQLRequestContext context, CancellationToken cancellationToken)
    {
        foreach (var interceptor in _interceptors) request = await interceptor.OnRequestAsync(request, context, cancellationToken);
        return _documents.Concerns(request) ? await _documents.ResolveAsync(request, context, cancellationToken) : request;
    }

    private CompiledDocument Compile(GraphQLRequest request)
    {
        var compiled = (request.IsTrusted ? _trusted : _sent).Compile(request);
        if (compiled.Operation is not null) _documents.Remember(request);
        return compiled;
    }

    private ValueTask<ExecutionResult> ExecuteAsync(
        CompiledDocument compiled, GraphQLRequest request, GraphQLRequestContext context, CancellationToken cancellationToken)
    {
        if (compiled.Operation is not { } operation) return new(ExecutionResult.Refused(compiled.Outcome, compiled.Errors));

        if (RefusalOf(operation, request) is { } notAllowed) return new(notAllowed);

        var kind = operation.Operation.Operation;
        if (kind == OperationKind.Subscription) return new(ExecutionResult.Refused(ExecutionOutcome.RequestError, NeedsStream()));

        if (Prepare(operation, request, context, out var plan, out var variables) is { } refusal) return new(refusal);

        var running = _gate is null
            ? Run(plan, variables, context, kind == OperationKind.Mutation, null, cancellationToken)
            : EnterAndRunAsync(_gate, kind, plan, variables, context, cancellationToken);
        return request.Cost == CostMode.Report ? ReportAsync(running, plan.Cost.TryFor(variables)) : running;
    }

    private static GraphQLError NeedsStream() => new GraphQLError(
        "A subscription has many results: ask for it over a WebSocket (graphql-transport-ws) or with Accept: text/event-stream.");

    private async ValueTask<ExecutionResult> EnterAndRunAsync(
        IOperationGate gate,
        OperationKind kind,
        OperationPlan plan,
        VariableValues variables,
        GraphQLRequestContext context,
        CancellationToken cancellationToken)
    {
        try
        {
            var operation = new OperationAtGate(kind, plan.Cost.TryFor(variables) ?? default);
            using var turn = await gate.EnterAsync(operation, context, cancellationToken.CanBeCanceled ? cancellationToken : context.Aborted);
            return await Run(plan, variables, context, kind == OperationKind.Mutation, null, cancellationToken);
        }
        catch (GraphQLException refusal)
        {
            return ExecutionResult.Refused(ExecutionOutcome.RequestError, refusal.Errors);
        }
    }

    private static async ValueTask<ExecutionResult> ReportAsync(ValueTask<ExecutionResult> running, OperationCost? cost)
    {
        var result = await running;
        result.Cost = cost;
        return result;
    }

    private static ExecutionResult? RefusalOf(PreparedOperation operation, GraphQLRequest request)
    {
        var kind = operation.Operation.Operation;
        if (!request.QueriesOnly || kind == OperationKind.Query) return null;

        var error = new GraphQLError($"Can only perform a {kind.ToString().ToLowerInvariant()} operation from a POST request.");
        return ExecutionResult.Refused(ExecutionOutcome.OperationNotAllowed, error);
    }

    /// <summary>Spec CoerceVariableValues, and the plan for these variables; the answer when either fails or only the cost is asked for.</summary>
    private ExecutionResult? Prepare(
        PreparedOperation operation,
        GraphQLRequest request,
        GraphQLRequestContext context,
        out OperationPlan plan,
        out VariableValues variables,
        bool inParts = false)
    {
        plan = null!;
        if (!(request.AllowsIntrospection ?? _options.AllowIntrospection)
            && operation.Introspection is { } asked
            && (request.AllowsIntrospection is not null || _options.IntrospectionFor?.Invoke(context) != true))
        {
            variables = VariableValues.None;
            var error = new GraphQLError(
                $"The schema is not shown to you: introspection ({asked.Name}) is not allowed here.",
                operation.Source.LocationOf(asked));
            return ExecutionResult.Refused(ExecutionOutcome.RequestError, error.WithCode("INTROSPECTION_NOT_ALLOWED"));
        }

        var errors = new List<GraphQLError>();
        variables = VariableCoercion.Coerce(operation.Variables, request.Variables, operation.Source, errors);
        if (errors.Count > 0) return ExecutionResult.Refused(ExecutionOutcome.RequestError, errors);

        try
        {
            plan = operation.PlanFor(variables, inParts);
            if (request.Cost == CostMode.Validate) return ExecutionResult.CostOnly(plan.Cost.For(variables));

            plan.Cost.Enforce(variables, request.CostBudget);
            return null;
        }
        catch (GraphQLException refusal)
        {
            var refused = ExecutionResult.Refused(ExecutionOutcome.RequestError, refusal.Errors);
            if (request.Cost == CostMode.Report) refused.Cost = plan?.Cost.TryFor(variables);
            return refused;
        }
    }

    private ValueTask<ExecutionResult> Run(
        OperationPlan plan,
        VariableValues variables,
        GraphQLRequestContext context,
        bool serially,
        object? rootValue,
        CancellationToken cancellationToken) =>
        // What never waits needs neither a timer nor a scheduler.
        _diagnostics.IsOn ? RunObservedAsync(plan, variables, context, serially, rootValue, cancellationToken)
            : plan.Selection.IsPure ? RunPure(new(Schema, plan, variables, context, _masking, cancellationToken) { RootValue = rootValue })
            : RunAsync(plan, variables, context, serially, rootValue, cancellationToken);

    private async ValueTask<ExecutionResult> RunObservedAsync(
        OperationPlan plan,
        VariableValues variables,
        GraphQLRequestContext context,
        bool serially,
        object? rootValue,
        CancellationToken cancellationToken)
    {
        using var executing = _diagnostics.Execute(plan.Operation);
        return await (plan.Selection.IsPure
            ? RunPure(new(Schema, plan, variables, context, _masking, cancellationToken) { RootValue = rootValue, Diagnostics = _diagnostics })
            : RunAsync(plan, variables, context, serially, rootValue, cancellationToken));
    }

    private static ValueTask<ExecutionResult> RunPure(OperationExecution execution)
    {
        var data = SelectionExecutor.ExecutePureRoot(execution);
        return new(ExecutionResult.Executed(data, execution.Errors));
    }

    private async ValueTask<ExecutionResult> RunAsync(
        OperationPlan plan,
        VariableValues variables,
        GraphQLRequestContext context,
        bool serially,
        object? rootValue,
        CancellationToken cancellationToken)
    {
        if (!cancellationToken.CanBeCanceled) cancellationToken = context.Aborted;
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(_options.ExecutionTimeout);
        var execution = new OperationExecution(Schema, plan, variables, context, _masking, timeout.Token) { RootValue = rootValue, Diagnostics = _diagnostics };
        var scheduler = new RequestScheduler();
        context.Services.GetService<RequestBatches>()?.Attach(scheduler);
        try
        {
            var running = scheduler.Start(() => new SelectionExecutor(execution).ExecuteRootAsync(serially));
            return ExecutionResult.Executed(await running.WaitAsync(timeout.Token), execution.Errors);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return ExecutionResult.Refused(ExecutionOutcome.TimedOut, TimedOut());
        }
    }

    private GraphQLError TimedOut() =>
        new GraphQLError($"The operation took longer than {_options.ExecutionTimeout.TotalSeconds:0.##} seconds.").WithCode("EXECUTION_TIMEOUT");
}
