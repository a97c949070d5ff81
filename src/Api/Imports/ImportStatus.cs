using Matching.Api.Subscriptions;
using Matching.GraphQL.Subscriptions;

namespace Matching.Api.Imports;

/// <summary>How far an import has come: the message that the importing process sends, small enough for any channel.</summary>
/// <param name="Id">Which import.</param>
/// <param name="Kind">What the file holds, by the name the command line knows.</param>
/// <param name="File">The file's name, without its folder.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Rows">Rows read.</param>
/// <param name="BadRows">Rows refused, of those read.</param>
/// <param name="BytesRead">Bytes read, of <paramref name="BytesInAll"/>.</param>
/// <param name="BytesInAll">The file's length; 0 before it is opened.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="ToldAt">When this was told.</param>
internal sealed record ImportStatus(
    Guid Id, string Kind, string File, ImportState State, long Rows, long BadRows, long BytesRead, long BytesInAll, DateTimeOffset StartedAt,
    DateTimeOffset ToldAt)
    : IRunStatus<ImportStatus>
{
    /// <summary>With what the import says of itself.</summary>
    public ImportStatus With(ImportProgress progress) =>
        this with { Rows = progress.Rows, BadRows = progress.RejectedRows, BytesRead = progress.BytesRead, BytesInAll = progress.BytesInAll };

    /// <inheritdoc />
    public bool IsRunning => State == ImportState.Running;

    /// <inheritdoc />
    public ImportStatus ToldOn(DateTimeOffset moment) => this with { ToldAt = moment };

    /// <inheritdoc />
    public ImportStatus Interrupted() => this with { State = ImportState.Interrupted };
}

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

/// <summary>What this server has heard of imports.</summary>
internal sealed class ImportBoard(ITopicEventReceiver topics, TimeProvider clock) : RunBoard<ImportStatus>(Topics.Imports, topics, clock)
{
    /// <summary>The last word of an import; null when it was not heard of, or long ago.</summary>
    public ImportStatus? Find(ImportId id) => Find(id.Value);
}
