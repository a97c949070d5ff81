namespace Matching.Persistence.Writing;

/// <summary>Tells readers of the outbox in this process that something was committed, so that they need not wait for their next poll.</summary>
public sealed class OutboxSignal
{
    private TaskCompletionSource _next = New();

    /// <summary>Completes at the next commit after this property was read. Read it before reading the outbox, await it after.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>Wakes every waiting reader.</summary>
    internal void Raise() => Interlocked.Exchange(ref _next, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
