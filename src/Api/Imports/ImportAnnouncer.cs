using Matching.GraphQL.Subscriptions;
using Matching.Persistence.Importing;

namespace Matching.Api;

/// <summary>Tells the servers on the same database how an import of this process goes: at its start, every second, and at its end.</summary>
internal sealed class ImportAnnouncer(ITopicEventSender topics, TimeProvider clock)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Runs an import and tells of it.</summary>
    /// <param name="kind">What the file holds.</param>
    /// <param name="file">The file's name, without its folder.</param>
    /// <param name="import">The import; it reports its progress to what it is given.</param>
    /// <param name="cancel">Stops the import.</param>
    public async Task<ImportReport> RunAsync(string kind, string file, Func<IProgress<ImportProgress>, Task<ImportReport>> import, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var latest = new Latest(new(Guid.NewGuid(), kind, file, ImportState.Running, 0, 0, 0, 0, now, now));
        await TellAsync(latest.Status);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var telling = RepeatAsync(latest, end.Token);
        var state = ImportState.Interrupted;
        try
        {
            var report = await import(latest);
            state = report.IsWritten ? ImportState.Written : ImportState.Refused;
            return report;
        }
        finally
        {
            await end.CancelAsync();
            await telling;
            await TellAsync(latest.Status with { State = state });
        }
    }

    private async Task RepeatAsync(Latest latest, CancellationToken end)
    {
        while (true)
        {
            await Task.Delay(Interval, clock, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (end.IsCancellationRequested) return;
            await TellAsync(latest.Status);
        }
    }

    private async Task TellAsync(ImportStatus status) => await topics.SendAsync(Topics.Imports, status with { ToldAt = clock.GetUtcNow() });

    private sealed class Latest(ImportStatus status) : IProgress<ImportProgress>
    {
        private ImportStatus _status = status;

        public ImportStatus Status => Volatile.Read(ref _status);

        public void Report(ImportProgress value) => Volatile.Write(ref _status, Status.With(value));
    }
}
