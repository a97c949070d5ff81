using System.Runtime.CompilerServices;
using Matching.GraphQL.Costs;
using Matching.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Transport;

/// <summary>Executes the operations of one HTTP request side by side, each in a service scope of its own and with a result of its own.</summary>
internal sealed class BatchExecution(RequestExecutor executor, HttpContext http)
{
    private readonly CostBudget _budget = new();

    /// <summary>The results in the operations' order; the taker disposes them.</summary>
    /// <exception cref="OperationCanceledException">The client is gone.</exception>
    public Task<ExecutionResult[]> AllAsync(IReadOnlyList<BatchedOperation> operations) => Task.WhenAll(operations.Select(ExecuteAsync));

    /// <summary>The results as they come, each with its index.</summary>
    public ResponseStream Stream(IReadOnlyList<BatchedOperation> operations) => ResponseStream.Of(AsTheyComeAsync(operations, http.RequestAborted));

    private async IAsyncEnumerable<ExecutionResult> AsTheyComeAsync(
        IReadOnlyList<BatchedOperation> operations, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var running in Task.WhenEach(operations.Select(ExecuteAndNumberAsync)).WithCancellation(cancellationToken)) yield return await running;
    }

    private async Task<ExecutionResult> ExecuteAndNumberAsync(BatchedOperation operation)
    {
        var result = await ExecuteAsync(operation);
        result.Batch = operation.Index;
        return result;
    }

    private async Task<ExecutionResult> ExecuteAsync(BatchedOperation operation)
    {
        if (operation.Refusal is { } refusal) return ExecutionResult.Refused(ExecutionOutcome.RequestError, refusal.ToError(http.TraceIdentifier));

        // Loaders and other services of a scope serve one operation at a time.
        await using var scope = http.RequestServices.CreateAsyncScope();
        var context = new GraphQLRequestContext(scope.ServiceProvider, http.User);
        return await executor.ExecuteAsync(CostHeader.Apply(http.Request, operation.Request!) with { CostBudget = _budget }, context, http.RequestAborted);
    }
}
