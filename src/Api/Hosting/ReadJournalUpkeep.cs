namespace Matching.Api.Hosting;

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
        // The server has stopped by now: it was started after this.
        await journal.WriteAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Reads of files could not be written into the audit; trying again.")]
    private static partial void LogBehind(ILogger log, Exception failure);
}
