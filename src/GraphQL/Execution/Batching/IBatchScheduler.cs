namespace Matching.GraphQL.Execution.Batching;

/// <summary>Starts batches when nothing else of the request can run, so that each batch is as large as it can be.</summary>
public interface IBatchScheduler
{
    /// <summary>Runs <paramref name="dispatch"/> once, when every running resolver waits.</summary>
    void Schedule(Func<Task> dispatch);
}
