using System.Runtime.ExceptionServices;

namespace Matching.Ranking;

/// <summary>Divides work among threads in fixed, contiguous parts, so that no result depends on who is faster.</summary>
internal sealed class Workers(int threads, CancellationToken cancel)
{
    /// <summary>The number of parts.</summary>
    public int Parts => threads;

    /// <summary>Runs <paramref name="work"/> on the parts of 0…<paramref name="count"/>: part number, first, end. On this thread alone when there is one part.</summary>
    public void Run(int count, Action<int, int, int> work)
    {
        cancel.ThrowIfCancellationRequested();
        if (threads == 1 || count < 2)
        {
            if (count > 0) work(0, 0, count);
            return;
        }

        try
        {
            Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, part =>
            {
                var (first, end) = ((int)((long)count * part / threads), (int)((long)count * (part + 1) / threads));
                if (first < end) work(part, first, end);
            });
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
    }
}
