using Matching.GraphQL.Costs;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution.Coercion;
using Matching.GraphQL.Execution.Incremental;
using Matching.GraphQL.Execution.Planning;
using Matching.GraphQL.Language;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Execution;

/// <content>Answers in several results: operations in parts and subscriptions.</content>
public sealed partial class RequestExecutor
{
    /// <summary>Executes a request whose answer may come as several results over time, for transports that can send them.</summary>
    /// <remarks>As for <see cref="ExecuteAsync(GraphQLRequest, GraphQLRequestContext, CancellationToken)"/>, faults of the request are in the
    /// result, which then is the stream's only one. A subscription lives until its stream is left or its source ends; each event is executed in a
    /// service scope of its own.</remarks>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async ValueTask<ResponseStream> StreamAsync(GraphQLRequest request, GraphQLRequestContext context, CancellationToken cancellationToken = default)
    {
        using var observed = _diagnostics.Request(request, context);
        try
        {
            request = await AdmitAsync(request, context, cancellationToken);
        }
        catch (GraphQLException refusal)
        {
            return ResponseStream.Of(Completed(ExecutionResult.Refused(ExecutionOutcome.RequestError, refusal.Errors), observed));
        }

        var compiled = Compile(request);
        observed?.Identify(request, compiled.Operation);
        return compiled.Operation switch
        {
            { Operation.Operation: OperationKind.Subscription } operation => await SubscribeAsync(operation, request, context, cancellationToken),
            { HasParts: true } operation when !request.AsOneResult && RefusalOf(operation, request) is null =>
                await ExecuteInPartsAsync(operation, request, context, cancellationToken),
            _ => ResponseStream.Of(Completed(await ExecuteAsync(compiled, request, context, cancellationToken), observed)),
        };
    }

    private async ValueTask<ResponseStream> ExecuteInPartsAsync(
        PreparedOperation operation, GraphQLRequest request, GraphQLRequestContext context, CancellationToken cancellationToken)
    {
        if (Prepare(operation, request, context, out var plan, out var variables, inParts: true) is { } refusal) return ResponseStream.Of(refusal);

        var kind = operation.Operation.Operation;
        if (_gate is null) return await StartInPartsAsync(kind, request, plan, variables, context, cancellationToken);
        try
        {
            var turn = await _gate.EnterAsync(new(kind, plan.Cost.TryFor(variables) ?? default), context, cancellationToken);
            return await HoldAsync(turn, () => StartInPartsAsync(kind, request, plan, variables, context, cancellationToken));
        }
        catch (GraphQLException notNow)
        {
            return ResponseStream.Of(ExecutionResult.Refused(ExecutionOutcome.RequestError, notNow.Errors));
        }
    }

    private async ValueTask<ResponseStream> StartInPartsAsync(
        OperationKind kind,
        GraphQLRequest request,
        OperationPlan plan,
        VariableValues variables,
        GraphQLRequestContext context,
        CancellationToken cancellationToken)
    {
        var serially = kind == OperationKind.Mutation;
        var cost = request.Cost == CostMode.Report ? plan.Cost.TryFor(variables) : null;
        return await IncrementalResponse.StartAsync(
            token => new(Schema, plan, variables, context, _masking, token) { Diagnostics = _diagnostics },
            serially,
            _options,
            TimedOut(),
            cost,
            cancellationToken);
    }

    private async ValueTask<ResponseStream> SubscribeAsync(
        PreparedOperation operation, GraphQLRequest request, GraphQLRequestContext context, CancellationToken cancellationToken)
    {
        if (Prepare(operation, request, context, out var plan, out var variables) is { } refusal) return ResponseStream.Of(refusal);

        var asked = new OperationAtGate(OperationKind.Subscription, plan.Cost.TryFor(variables) ?? default);
        var subscribing = new OperationExecution(Schema, plan, variables, context, _masking, cancellationToken);
        if (_gate is null) return await new SubscriptionExecution(subscribing, _masking, ExecuteEventAsync).StartAsync();
        try
        {
            var turn = await _gate.EnterAsync(asked, context, cancellationToken);
            return await HoldAsync(turn, () => new SubscriptionExecution(subscribing, _masking, ExecuteEventAsync).StartAsync());
        }
        catch (GraphQLException notNow)
        {
            return ResponseStream.Of(ExecutionResult.Refused(ExecutionOutcome.RequestError, notNow.Errors));
        }

        async ValueTask<ExecutionResult> ExecuteEventAsync(object? message, CancellationToken leaving)
        {
            await using var scope = context.Services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
            var own = context with { Services = scope.ServiceProvider };
            using var turn = _gate is null ? null : await _gate.EnterAsync(asked with { IsEvent = true }, own, leaving);
            var result = await Run(plan, variables, own, false, message, leaving);
            return result.Outcome == ExecutionOutcome.Executed ? result : ExecutionResult.Executed(SelectionExecutor.NullData(), result.Errors);
        }
    }

    /// <summary>The stream that a start gives, which lets go of what it holds at its end; at once where it cannot start.</summary>
    private static async ValueTask<ResponseStream> HoldAsync(IDisposable? turn, Func<ValueTask<ResponseStream>> startAsync)
    {
        try
        {
            return (await startAsync()).Holding(turn);
        }
        catch
        {
            turn?.Dispose();
            throw;
        }
    }
}
