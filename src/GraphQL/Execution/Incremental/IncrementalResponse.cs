using System.Runtime.CompilerServices;
using Matching.GraphQL.Costs;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution.Batching;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Execution.Incremental;

/// <summary>One execution in parts as a response stream: starts it, hands its results on, and ends it when the reader leaves.</summary>
/// <param name="delivery">The execution.</param>
/// <param name="leaving">Ended when nobody reads any more.</param>
/// <param name="time">Ended then, and when the time is up.</param>
/// <param name="timedOut">The error for what took too long.</param>
/// <param name="cost">What the first result says of the cost; null for nothing.</param>
internal sealed class IncrementalResponse(
    IncrementalDelivery delivery, CancellationTokenSource leaving, CancellationTokenSource time, GraphQLError timedOut, OperationCost? cost)
{
    private Task _running = Task.CompletedTask;

    /// <summary>Executes up to the first result.</summary>
    /// <param name="make">Makes the execution, given the token that ends it.</param>
    /// <param name="serially">The root fields run one after the other, as for mutations.</param>
    /// <param name="options">The limits.</param>
    /// <param name="timedOut">The error for what took too long.</param>
    /// <param name="cost">What the first result says of the cost; null for nothing.</param>
    /// <param name="cancellationToken">Cancelled when the caller gives up.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public static async ValueTask<ResponseStream> StartAsync(
        Func<CancellationToken, OperationExecution> make, bool serially, GraphQLOptions options, GraphQLError timedOut, OperationCost? cost,
        CancellationToken cancellationToken)
    {
        var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var time = CancellationTokenSource.CreateLinkedTokenSource(leaving.Token);
        time.CancelAfter(options.ExecutionTimeout);
        var execution = make(time.Token);
        var delivery = new IncrementalDelivery(execution, options.Incremental, timedOut, leaving.Token);
        return await new IncrementalResponse(delivery, leaving, time, timedOut, cost).StartAsync(execution.Request.Services, serially, cancellationToken);
    }

    private async ValueTask<ResponseStream> StartAsync(IServiceProvider services, bool serially, CancellationToken cancellationToken)
    {
        var scheduler = new RequestScheduler();
        services.GetService<RequestBatches>()?.Attach(scheduler);
        _running = scheduler.Start(() => delivery.RunAsync(serially));
        try
        {
            await delivery.Results.WaitToReadAsync(time.Token);
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return ResponseStream.Of(ExecutionResult.Refused(ExecutionOutcome.TimedOut, timedOut));
        }

        delivery.Results.TryRead(out var first);
        first!.Cost = cost;
        if (first.HasNext) return ResponseStream.Of(ReadAsync(first, cancellationToken), ReleaseAsync);

        await ReleaseAsync();
        return ResponseStream.Of(first);
    }

    private async IAsyncEnumerable<ExecutionResult> ReadAsync(ExecutionResult first, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        yield return first;
        await foreach (var result in delivery.Results.ReadAllAsync(cancellationToken)) yield return result;
    }

    private async ValueTask ReleaseAsync()
    {
        await leaving.CancelAsync();
        await _running;
        while (delivery.Results.TryRead(out var unread)) unread.Dispose();
        time.Dispose();
        leaving.Dispose();
    }
}
