namespace Matching.GraphQL.Execution.Batching;

/// <summary>Starts batches when nothing else of the request can run, so that each batch is as large as it can be.</summary>
public interface IBatchScheduler
{
    /// <summary>Runs <paramref name="dispatch"/> once, when every running resolver waits.</summary>
    void Schedule(Func<Task> dispatch);
}

/// <summary>The batches of one request; outside an execution they start at once on the thread pool.</summary>
internal sealed class RequestBatches : IBatchScheduler
{
    private volatile RequestScheduler? _scheduler;

    public void Schedule(Func<Task> dispatch)
    {
        if (_scheduler is { } scheduler) scheduler.WhenIdle(dispatch);
        else ThreadPool.QueueUserWorkItem(static start => _ = start(), dispatch, preferLocal: false);
    }

    public void Attach(RequestScheduler scheduler) => _scheduler = scheduler;
}
