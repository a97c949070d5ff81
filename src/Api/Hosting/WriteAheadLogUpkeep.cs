namespace Matching.Api.Hosting;

/// <summary>Keeps SQLite's write-ahead log short.</summary>
internal sealed class WriteAheadLogUpkeep(WriteAheadLog written, Readiness readiness, TimeProvider clock, ILogger<WriteAheadLogUpkeep> log)
    : Upkeep(readiness, clock)
{
    /// <inheritdoc />
    protected override Task FollowAsync(CancellationToken cancel) => written.FollowAsync(cancel);

    /// <inheritdoc />
    protected override void Failed(Exception failure) => HostLog.LongWriteAheadLog(log, failure);
}
