using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution.Batching;
using Matching.GraphQL.Execution.Coercion;
using Matching.GraphQL.Execution.Planning;
using Matching.GraphQL.Language;
using Matching.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Matching.GraphQL.Execution;

/// <summary>Executes requests against a schema (spec section 6, ExecuteRequest). Thread-safe; one per schema.</summary>
public sealed class RequestExecutor
{
    private readonly GraphQLOptions _options;
    private readonly DocumentCompiler _compiler;
    private readonly ErrorMasking _masking;

    internal RequestExecutor(Schema schema, GraphQLOptions options, ILoggerFactory logging, Func<Schema, DocumentNode, IReadOnlyList<GraphQLError>> validate)
    {
        (Schema, _options) = (schema, options);
        _compiler = new(schema, options, validate);
        _masking = new(logging.CreateLogger<ErrorMasking>(), options.IncludeExceptionDetails);
    }

    /// <summary>The schema requests are executed against.</summary>
    public Schema Schema { get; }

    /// <summary>Executes a request. Faults of the request are in the result; only cancellation by the caller throws.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public ValueTask<ExecutionResult> ExecuteAsync(GraphQLRequest request, GraphQLRequestContext context, CancellationToken cancellationToken = default)
    {
        var compiled = _compiler.Compile(request);
        if (compiled.Operation is not { } operation) return new(ExecutionResult.Refused(compiled.Outcome, compiled.Errors));

        var kind = operation.Operation.Operation;
        if (request.QueriesOnly && kind != OperationKind.Query)
        {
            return new(ExecutionResult.Refused(ExecutionOutcome.OperationNotAllowed, new GraphQLError($"Can only perform a {kind.ToString().ToLowerInvariant()} operation from a POST request.")));
        }

        return kind == OperationKind.Subscription
            ? new(ExecutionResult.Refused(ExecutionOutcome.RequestError, new GraphQLError("Subscriptions are not served over this transport.")))
            : PrepareAndRun(operation, request, context, cancellationToken);
    }

    /// <summary>Executes a request whose answer may come as several results over time, for transports that can send them.</summary>
    /// <remarks>As for <see cref="ExecuteAsync"/>, faults of the request are in the result, which then is the stream's only one.</remarks>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async ValueTask<ResponseStream> StreamAsync(GraphQLRequest request, GraphQLRequestContext context, CancellationToken cancellationToken = default) =>
        ResponseStream.Of(await ExecuteAsync(request, context, cancellationToken));

    private ValueTask<ExecutionResult> PrepareAndRun(PreparedOperation operation, GraphQLRequest request, GraphQLRequestContext context, CancellationToken cancellationToken)
    {
        var errors = new List<GraphQLError>();
        var variables = VariableCoercion.Coerce(operation.Variables, request.Variables, operation.Source, errors);
        if (errors.Count > 0) return new(ExecutionResult.Refused(ExecutionOutcome.RequestError, errors));

        OperationPlan plan;
        try
        {
            plan = operation.PlanFor(variables);
        }
        catch (GraphQLException refusal)
        {
            return new(ExecutionResult.Refused(ExecutionOutcome.RequestError, refusal.Errors));
        }

        // What never waits needs neither a timer nor a scheduler.
        return plan.Selection.IsPure
            ? RunPure(new(Schema, plan, variables, context, _masking, cancellationToken))
            : RunAsync(plan, variables, context, operation.Operation.Operation == OperationKind.Mutation, cancellationToken);
    }

    private static ValueTask<ExecutionResult> RunPure(OperationExecution execution)
    {
        var data = SelectionExecutor.ExecutePureRoot(execution);
        return new(ExecutionResult.Executed(data, execution.Errors));
    }

    private async ValueTask<ExecutionResult> RunAsync(OperationPlan plan, VariableValues variables, GraphQLRequestContext context, bool serially, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(_options.ExecutionTimeout);
        var execution = new OperationExecution(Schema, plan, variables, context, _masking, timeout.Token);
        var scheduler = new RequestScheduler();
        context.Services.GetService<RequestBatches>()?.Attach(scheduler);
        try
        {
            var running = scheduler.Start(() => new SelectionExecutor(execution).ExecuteRootAsync(serially));
            return ExecutionResult.Executed(await running.WaitAsync(timeout.Token), execution.Errors);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return ExecutionResult.Refused(ExecutionOutcome.TimedOut, new GraphQLError($"The operation took longer than {_options.ExecutionTimeout.TotalSeconds:0.##} seconds.").WithCode("EXECUTION_TIMEOUT"));
        }
    }
}
