namespace Matching.GraphQL.Execution.Batching;

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
