namespace Matching.GraphQL.Execution.Batching;

/// <summary>
/// Runs the continuations of one request's resolvers one at a time, like an event loop, and knows therefore when none can
/// run: then it starts the batches that wait. Work that resolvers await runs concurrently wherever it likes.
/// </summary>
internal sealed class RequestScheduler : SynchronizationContext, IThreadPoolWorkItem
{
    private readonly Lock _gate = new();
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _ready = new();
    private readonly Queue<Func<Task>> _batches = new();
    private bool _running;

    /// <summary>Starts work under this scheduler on the calling thread; returns when it is done or everything in it waits.</summary>
    public Task<T> Start<T>(Func<Task<T>> work)
    {
        lock (_gate) _running = true;
        var outer = Current;
        SetSynchronizationContext(this);
        try
        {
            var task = work();
            RunReady();
            return task;
        }
        finally
        {
            SetSynchronizationContext(outer);
        }
    }

    /// <summary>Starts a batch once nothing else can run.</summary>
    public void WhenIdle(Func<Task> dispatch)
    {
        lock (_gate) _batches.Enqueue(dispatch);
        WakeUp();
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (_gate) _ready.Enqueue((d, state));
        WakeUp();
    }

    public override void Send(SendOrPostCallback d, object? state) =>
        throw new NotSupportedException("A resolver must not wait for another one without await.");

    public override SynchronizationContext CreateCopy() => this;

    void IThreadPoolWorkItem.Execute()
    {
        var outer = Current;
        SetSynchronizationContext(this);
        try
        {
            RunReady();
        }
        finally
        {
            SetSynchronizationContext(outer);
        }
    }

    private void WakeUp()
    {
        lock (_gate)
        {
            if (_running) return;
            _running = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
    }

    private void RunReady()
    {
        while (true)
        {
            (SendOrPostCallback? Callback, object? State) next;
            Func<Task>? batch = null;
            lock (_gate)
            {
                if (!_ready.TryDequeue(out var ready) && !_batches.TryDequeue(out batch))
                {
                    _running = false;
                    return;
                }

                next = ready;
            }

            // A batch reports its failure to those who wait for its keys.
            if (batch is not null) _ = batch();
            else next.Callback!(next.State);
        }
    }
}
