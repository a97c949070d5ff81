using System.Runtime.CompilerServices;
using Matching.GraphQL.Annotations;

namespace Matching.GraphQL.Tests.Execution.Incremental;

/// <summary>Fields that wait until a test lets them go.</summary>
[QueryType]
public static class GatedQueries
{
    public static string Now() => "now";

    public static IEnumerable<Line> GetLines(int count = 3) => Enumerable.Range(1, count).Select(number => new Line(number));

    public static async Task<string> GetLaterAsync(Gate gate, CancellationToken cancellationToken)
    {
        await gate.PassAsync(cancellationToken);
        return "later";
    }

    /// <summary>Does not listen to its token.</summary>
    public static async Task<string> GetDeafAsync(Gate gate)
    {
        await gate.PassAsync(CancellationToken.None);
        return "deaf";
    }

    public static async IAsyncEnumerable<int> GetNumbers(Gate gate, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            for (var number = 1; ; number++)
            {
                gate.Read(number);
                await Task.Yield();
                cancellationToken.ThrowIfCancellationRequested();
                yield return number;
            }
        }
        finally
        {
            gate.Leave();
        }
    }
}

/// <summary>A line with a field that waits for nothing but is asynchronous.</summary>
public sealed record Line(int Number)
{
    public Task<int> Twice => Task.FromResult(Number * 2);
}

/// <summary>What a test and the resolvers share.</summary>
public sealed class Gate
{
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when a waiting field was cancelled.</summary>
    public Task Cancelled => _cancelled.Task;

    /// <summary>Ends when a sequence was let go of.</summary>
    public Task Left => _left.Task;

    /// <summary>The number read last.</summary>
    public int LastRead { get; private set; }

    public void Open() => _open.TrySetResult();

    public void Read(int number) => LastRead = number;

    public void Leave() => _left.TrySetResult();

    public async Task PassAsync(CancellationToken cancellationToken)
    {
        using var noting = cancellationToken.Register(() => _cancelled.TrySetResult());
        await _open.Task.WaitAsync(cancellationToken);
    }
}
