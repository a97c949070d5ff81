using System.Runtime.ExceptionServices;

namespace Matching.Ranking.Training;

/// <summary>Divides work among threads in fixed, contiguous parts, so that no result depends on who is faster.</summary>
/// <remarks>There are more parts than threads, and who is done takes the next: neither a long part nor a core that others use holds everybody up.</remarks>
internal sealed class Workers(int threads, CancellationToken cancel)
{
    /// <summary>The fewest rows that are worth a part: fewer are done before another thread has heard of them.</summary>
    public const int LeastRows = 2_048;

    private const int PartsPerThread = 16;

    /// <summary>Stops the work.</summary>
    public CancellationToken Cancel => cancel;

    /// <summary>How many work.</summary>
    public int Threads => threads;

    /// <summary>The most parts.</summary>
    public int MostParts { get; } = threads == 1 ? 1 : PartsPerThread * threads;

    /// <summary>Runs <paramref name="work"/> on the parts of 0…<paramref name="count"/>: part number, first, end. On this thread alone when there is one
    /// part.</summary>
    /// <param name="count">How much there is to do.</param>
    /// <param name="work">Does a part.</param>
    /// <param name="least">The least that is worth a part.</param>
    /// <returns>The number of parts; none is empty.</returns>
    public int Run(int count, Action<int, int, int> work, int least = 1)
    {
        cancel.ThrowIfCancellationRequested();
        var parts = Math.Min(MostParts, Math.Max(Math.Min(count, 1), count / least));
        if (parts > 1) Share(parts, part => work(part, Start(part), Start(part + 1)));
        else if (parts == 1) work(0, 0, count);
        return parts;

        int Start(int part) => (int)((long)count * part / parts);
    }

    private void Share(int parts, Action<int> work)
    {
        var taken = -1;
        try
        {
            Parallel.For(0, Math.Min(threads, parts), new ParallelOptions { MaxDegreeOfParallelism = threads }, _ =>
            {
                while (Interlocked.Increment(ref taken) is var part && part < parts) work(part);
            });
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
    }
}
