using System.Threading.Channels;

namespace Matching.Persistence.ServedRankings;

/// <summary>Takes every served ranking and has it kept later: asking never waits for the log, nor fails by it.</summary>
public sealed class RankingLog : IRankingObserver, IDisposable
{
    /// <summary>How many rankings may wait to be written; more are dropped and counted.</summary>
    public const int MostWaiting = 1_000;

    private const int BatchSize = 50;

    // What is served meanwhile is written together; a process that is killed loses no more than that.
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(50);
    private const int Gatherings = 10, Enough = MostWaiting / 10;

    private static readonly TimeSpan BetweenPurges = TimeSpan.FromHours(6);

    private readonly Channel<(DateTimeOffset At, RankingServed Ranking)> _waiting =
        Channel.CreateBounded<(DateTimeOffset, RankingServed)>(
            new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.Wait, SingleReader = false });
    private readonly SemaphoreSlim _writing = new(1);
    private readonly RankingLogWriter _writer;
    private readonly TimeProvider _clock;
    private long _dropped;

    internal RankingLog(RankingLogWriter writer, TimeProvider clock) => (_writer, _clock) = (writer, clock);

    /// <summary>How many rankings were not kept since the start of the process.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <inheritdoc/>
    public void Served(RankingServed ranking)
    {
        if (!_waiting.Writer.TryWrite((_clock.GetUtcNow(), ranking))) Drop(1);
    }

    /// <summary>Writes what waits now. When it returns, all that was served before is written, by whomever.</summary>
    public async Task WriteWaitingAsync(CancellationToken cancel)
    {
        // One at a time: two writers of one process would add the same states beside each other.
        await _writing.WaitAsync(cancel);
        try
        {
            var batch = new List<(DateTimeOffset, RankingServed)>(BatchSize);
            while (_waiting.Reader.TryRead(out var served))
            {
                batch.Add(served);
                if (batch.Count == BatchSize) await WriteAsync(batch, cancel);
            }

            await WriteAsync(batch, cancel);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Writes whatever comes until cancelled, and now and then removes what is too old.</summary>
    /// <param name="keep">How long rankings are kept.</param>
    /// <param name="cancel">Ends it; what waits is written before.</param>
    public async Task FollowAsync(TimeSpan keep, CancellationToken cancel)
    {
        var purged = DateTimeOffset.MinValue;
        do
        {
            if (_clock.GetUtcNow() - purged >= BetweenPurges)
            {
                await PurgeAsync(keep, cancel);
                purged = _clock.GetUtcNow();
            }

            using var rest = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            rest.CancelAfter(BetweenPurges);
            await Task.WhenAny(_waiting.Reader.WaitToReadAsync(rest.Token).AsTask());
            await GatherAsync(cancel);
            await WriteWaitingAsync(CancellationToken.None);
        }
        while (!cancel.IsCancellationRequested);
    }

    // Half a second, or until so many wait that the queue might fill.
    private async Task GatherAsync(CancellationToken cancel)
    {
        for (var time = 0; time < Gatherings && _waiting.Reader.Count < Enough && !cancel.IsCancellationRequested; time++)
            await Task.Delay(Gathering, _clock, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task PurgeAsync(TimeSpan keep, CancellationToken cancel)
    {
        try
        {
            await _writer.PurgeAsync(_clock.GetUtcNow() - keep, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The next start removes it; what waits is still to be written.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _writing.Dispose();

    private async Task WriteAsync(List<(DateTimeOffset, RankingServed)> batch, CancellationToken cancel)
    {
        if (batch.Count == 0) return;
        var written = 0;
        try
        {
            written = await _writer.WriteAsync(batch, cancel);
            RankingLogMetrics.Written.Add(written);
        }
        finally
        {
            Drop(batch.Count - written);
            batch.Clear();
        }
    }

    private void Drop(int count)
    {
        if (count == 0) return;
        Interlocked.Add(ref _dropped, count);
        RankingLogMetrics.Dropped.Add(count);
    }
}
