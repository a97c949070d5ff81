using Matching.Api.Configuration;
using Matching.Api.RankingModels;
using Matching.Api.Security;

namespace Matching.Api.Hosting;

/// <summary>Work from the end of the preparation to the end of the process; where it fails it rests and begins again.</summary>
internal abstract class Upkeep(Readiness readiness, TimeProvider clock) : BackgroundService, IAsyncDisposable
{
    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(5), LongestEnd = TimeSpan.FromSeconds(10);

    /// <summary>Ends the work before the services it uses are disposed, even when the host is disposed without being stopped.</summary>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(LongestEnd);
        await StopAsync(patience.Token);
        Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Does the work until cancelled.</summary>
    protected abstract Task FollowAsync(CancellationToken cancel);

    /// <summary>Logs that the work failed: the database was away, or something nobody foresaw happened.</summary>
    protected abstract void Failed(Exception failure);

    /// <inheritdoc />
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.Prepared.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested && readiness.IsPrepared)
        {
            try
            {
                await FollowAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(failure);
                await Task.Delay(RestAfterFailure, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}

/// <summary>Keeps the engine up with what is written; while it fails, answers stay those of the last version.</summary>
internal sealed class EngineUpkeep(EngineFeeder engine, Readiness readiness, TimeProvider clock, ILogger<EngineUpkeep> log) : Upkeep(readiness, clock)
{
    /// <inheritdoc />
    protected override Task FollowAsync(CancellationToken cancel) => engine.FollowAsync(cancel);

    /// <inheritdoc />
    protected override void Failed(Exception failure) => HostLog.EngineBehind(log, failure);
}

/// <summary>Keeps what was served; while it fails, rankings wait in their queue.</summary>
internal sealed class RankingLogUpkeep(
    RankingLog rankings, MatchingSettings settings, Readiness readiness, TimeProvider clock, ILogger<RankingLogUpkeep> log)
    : Upkeep(readiness, clock)
{
    /// <inheritdoc />
    protected override Task FollowAsync(CancellationToken cancel) => rankings.FollowAsync(TimeSpan.FromDays(settings.Ranking.LogDays), cancel);

    /// <inheritdoc />
    protected override void Failed(Exception failure) => ModelLog.LogBehind(log, failure);
}

/// <summary>Keeps the active model's reference and the metrics of its drift; while it fails, only these wait.</summary>
internal sealed class DriftUpkeep(DriftWatch drift, Readiness readiness, TimeProvider clock, ILogger<DriftUpkeep> log) : Upkeep(readiness, clock)
{
    /// <inheritdoc />
    protected override Task FollowAsync(CancellationToken cancel) => drift.FollowAsync(cancel);

    /// <inheritdoc />
    protected override void Failed(Exception failure) => ModelLog.DriftUnknown(log, failure);
}

/// <summary>Removes files that no paper refers to; while it fails, they stay.</summary>
internal sealed partial class PaperUpkeep(PaperSweep sweep, Readiness readiness, TimeProvider clock, ILogger<PaperUpkeep> log) : Upkeep(readiness, clock)
{
    /// <inheritdoc />
    protected override Task FollowAsync(CancellationToken cancel) => sweep.FollowAsync(cancel);

    /// <inheritdoc />
    protected override void Failed(Exception failure) => LogFailed(log, failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "Files that no paper refers to could not be removed; trying again.")]
    private static partial void LogFailed(ILogger log, Exception failure);
}

/// <summary>Keeps SQLite's write-ahead log short.</summary>
internal sealed class WriteAheadLogUpkeep(WriteAheadLog written, Readiness readiness, TimeProvider clock, ILogger<WriteAheadLogUpkeep> log)
    : Upkeep(readiness, clock)
{
    /// <inheritdoc />
    protected override Task FollowAsync(CancellationToken cancel) => written.FollowAsync(cancel);

    /// <inheritdoc />
    protected override void Failed(Exception failure) => HostLog.LongWriteAheadLog(log, failure);
}

/// <summary>Reads which tokens were taken back; while it fails, every token is looked up in the database itself.</summary>
internal sealed partial class RevocationUpkeep(RevocationWatch watch, Readiness readiness, TimeProvider clock, ILogger<RevocationUpkeep> log)
    : Upkeep(readiness, clock)
{
    /// <inheritdoc />
    protected override Task FollowAsync(CancellationToken cancel) => watch.FollowAsync(cancel);

    /// <inheritdoc />
    protected override void Failed(Exception failure) => LogFailed(log, failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "Revoked tokens could not be read; trying again.")]
    private static partial void LogFailed(ILogger log, Exception failure);
}

/// <summary>Writes who was shown whose file; while it fails, lines wait in their queue.</summary>
internal sealed partial class ReadJournalUpkeep(ReadJournal journal, Readiness readiness, TimeProvider clock, ILogger<ReadJournalUpkeep> log)
    : Upkeep(readiness, clock)
{
    /// <inheritdoc />
    protected override Task FollowAsync(CancellationToken cancel) => journal.FollowAsync(cancel);

    /// <inheritdoc />
    protected override void Failed(Exception failure) => LogBehind(log, failure);

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // Services stop in the reverse order of their start, so the server has stopped by now.
        await journal.WriteAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Reads of files could not be written into the audit; trying again.")]
    private static partial void LogBehind(ILogger log, Exception failure);
}
