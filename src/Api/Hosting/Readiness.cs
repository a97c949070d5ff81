namespace Matching.Api.Hosting;

/// <summary>Whether the server may be sent requests: the preparation is over and nobody asked it to stop.</summary>
internal sealed class Readiness(IHostApplicationLifetime lifetime)
{
    private readonly TaskCompletionSource _prepared = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the preparation does.</summary>
    public Task Prepared => _prepared.Task;

    /// <summary>Database migrated, demo data made, index loaded.</summary>
    public bool IsPrepared => _prepared.Task.IsCompletedSuccessfully;

    /// <summary>The process was asked to stop and only ends what it began.</summary>
    public bool IsStopping => lifetime.ApplicationStopping.IsCancellationRequested;

    /// <summary>Opens the door.</summary>
    public void Open() => _prepared.TrySetResult();

    /// <summary>Tells those who wait that the door stays shut, and why.</summary>
    public void Abandon(Exception reason) => _prepared.TrySetException(reason);
}
