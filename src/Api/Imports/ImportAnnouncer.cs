using Matching.Api.Subscriptions;
using Matching.GraphQL.Subscriptions;

namespace Matching.Api.Imports;

/// <summary>Runs imports of this process and tells of them.</summary>
internal sealed class ImportAnnouncer(ITopicEventSender topics, TimeProvider clock)
{
    private readonly RunTelling<ImportStatus> _telling = new(Topics.Imports, topics, clock);

    /// <summary>Runs an import and tells of it.</summary>
    /// <param name="kind">What the file holds.</param>
    /// <param name="file">The file's name, without its folder.</param>
    /// <param name="import">The import; it reports its progress to what it is given.</param>
    /// <param name="cancel">Stops the import.</param>
    public Task<ImportReport> RunAsync(string kind, string file, Func<IProgress<ImportProgress>, Task<ImportReport>> import, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return _telling.RunAsync(
            new(Guid.NewGuid(), kind, file, ImportState.Running, 0, 0, 0, 0, now, now),
            async word =>
            {
                var report = await import(word.Taking<ImportProgress>((status, progress) => status.With(progress)));
                word.Change(status => status with { State = report.IsWritten ? ImportState.Written : ImportState.Refused });
                return report;
            },
            cancel);
    }
}
