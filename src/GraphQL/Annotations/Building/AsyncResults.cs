using Matching.GraphQL.Execution;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Brings every kind of result to one type, without a state machine when it is there already.</summary>
internal static class AsyncResults
{
    public static ValueTask<object?> FromValue(object? value) => new(value);

    public static ValueTask<object?> FromTask<T>(Task<T> task)
    {
        return task.IsCompletedSuccessfully ? new(task.Result) : Wait(task);

        static async ValueTask<object?> Wait(Task<T> task) => await task;
    }

    public static ValueTask<object?> FromValueTask<T>(ValueTask<T> task)
    {
        return task.IsCompletedSuccessfully ? new(task.Result) : Wait(task);

        static async ValueTask<object?> Wait(ValueTask<T> task) => await task;
    }

    /// <param name="sequence">The items.</param>
    /// <param name="context">The field's context.</param>
    /// <param name="mayStream">Nothing is done with the list before it is completed, so that it may come item by item.</param>
    public static ValueTask<object?> FromSequence<T>(IAsyncEnumerable<T> sequence, ResolverContext context, bool mayStream)
    {
        return mayStream && context.IsStreamed ? new(sequence.Select(item => (object?)item)) : Gather(sequence, context.RequestAborted);

        static async ValueTask<object?> Gather(IAsyncEnumerable<T> sequence, CancellationToken cancellationToken) =>
            await sequence.ToListAsync(cancellationToken);
    }
}
