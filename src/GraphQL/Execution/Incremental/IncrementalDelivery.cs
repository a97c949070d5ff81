using System.Runtime.ExceptionServices;
using System.Threading.Channels;
using Matching.GraphQL.Errors;

namespace Matching.GraphQL.Execution.Incremental;

/// <summary>
/// Executes an operation whose answer comes in parts (proposal "Defer and Stream"): the first result, then the deferred
/// branches side by side and the streams item by item, at the reader's pace. Everything here runs under the request's
/// scheduler, one step at a time.
/// </summary>
/// <param name="operation">The operation; its errors are those of the first result.</param>
/// <param name="options">The limits.</param>
/// <param name="timedOut">What is said of parts for which no time was left.</param>
/// <param name="leaving">Cancelled when nobody reads any more.</param>
internal sealed class IncrementalDelivery(OperationExecution operation, IncrementalOptions options, GraphQLError timedOut, CancellationToken leaving)
{
    private readonly FragmentRegister _register = new(options.MaxPending);
    private readonly Channel<ExecutionResult> _results = Channel.CreateBounded<ExecutionResult>(1);
    private readonly Queue<Action<PendingParts, IncrementalParts>> _events = new();
    private readonly List<Task> _running = [];
    private TaskCompletionSource _happened = NewSignal();

    /// <summary>The results in order.</summary>
    public ChannelReader<ExecutionResult> Results => _results.Reader;

    /// <summary>Runs to the end, or until it is cancelled; what goes wrong is told to the reader of the results.</summary>
    /// <param name="serially">The root fields run one after the other, as for mutations.</param>
    public async Task<bool> RunAsync(bool serially)
    {
        var pending = new PendingParts(_register);
        try
        {
            await DeliverFirstAsync(pending, serially);
            while (!pending.AreDone) await DeliverNextAsync(pending);
            // What nobody waits for any more is awaited all the same: none may outlive the request.
            await Task.WhenAll(_running).WaitAsync(operation.Cancellation).ConfigureAwait(
                ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            _results.Writer.Complete();
        }
        catch (Exception failure)
        {
            _results.Writer.Complete(failure);
        }
        finally
        {
            pending.Abandon();
        }

        return true;
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task DeliverFirstAsync(PendingParts pending, bool serially)
    {
        var found = new FoundParts(_register);
        var data = await new IncrementalExecutor(operation, _register, found).ExecuteRootAsync(serially);
        pending.Add(found, []);
        var parts = new IncrementalParts();
        pending.Announce(parts);
        parts.HasNext = !pending.AreDone;
        await _results.Writer.WriteAsync(ExecutionResult.Executed(data, operation.Errors, parts.HasNext ? parts : null), operation.Cancellation);
        Start(pending);
    }

    private async Task DeliverNextAsync(PendingParts pending)
    {
        var parts = new IncrementalParts();
        try
        {
            await _happened.Task.WaitAsync(operation.Cancellation);
            _happened = NewSignal();
            while (_events.TryDequeue(out var apply)) apply(pending, parts);
        }
        catch (OperationCanceledException) when (operation.Cancellation.IsCancellationRequested && !leaving.IsCancellationRequested)
        {
            pending.FailAll([timedOut], parts);
        }

        pending.Announce(parts);
        _running.RemoveAll(task => task.IsCompleted);
        if (parts.AreEmpty)
        {
            Start(pending);
            return;
        }

        parts.HasNext = !pending.AreDone;
        await _results.Writer.WriteAsync(ExecutionResult.Part(parts), leaving);
        Start(pending);
    }

    /// <summary>Goes on with the parts the client has been told of, after the results that tell of them were handed over.</summary>
    private void Start(PendingParts pending)
    {
        foreach (var branch in pending.TakeBranches()) _running.Add(RunAsync(branch));
        foreach (var stream in pending.TakeStreams()) _running.Add(RunAsync(stream));
    }

    private async Task RunAsync(DeferredBranch branch)
    {
        var execution = operation.Fork();
        var found = new FoundParts(_register);
        try
        {
            var data = await new IncrementalExecutor(execution, _register, found).ExecuteAsync(branch);
            Happen((pending, parts) => pending.Finish(branch, data, execution.Errors, found, parts));
        }
        catch (Exception failure)
        {
            End(failure);
        }
    }

    /// <summary>Reads some items of a stream: those that are there, at least one.</summary>
    private async Task RunAsync(StreamedList stream)
    {
        try
        {
            var items = new StreamedItems(stream, operation, _register);
            await items.ReadAsync(options.MaxStreamedItems);
            Happen((pending, parts) => pending.Advance(stream, items, parts));
        }
        catch (Exception failure)
        {
            End(failure);
        }
    }

    private void Happen(Action<PendingParts, IncrementalParts> apply)
    {
        _events.Enqueue(apply);
        _happened.TrySetResult();
    }

    // A failure that is no field's ends the whole; cancellation is noticed where results are waited for.
    private void End(Exception failure)
    {
        if (failure is OperationCanceledException && operation.Cancellation.IsCancellationRequested) return;
        Happen((_, _) => ExceptionDispatchInfo.Throw(failure));
    }
}
