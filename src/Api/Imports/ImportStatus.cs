using Matching.Api.Subscriptions;

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
