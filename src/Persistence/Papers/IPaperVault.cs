namespace Matching.Persistence.Papers;

/// <summary>Keeps the sealed bytes of papers. It never sees what they say: sealing is done before, opening after.</summary>
/// <remarks>A folder by default (<see cref="PaperFolder"/>); another implementation registered before <c>AddPersistence</c> takes its place.</remarks>
public interface IPaperVault
{
    /// <summary>Keeps a file. When it returns, the bytes are on the disk; when it throws, nothing of them counts.</summary>
    /// <param name="id">The file; new.</param>
    /// <param name="fill">Writes the bytes.</param>
    /// <param name="cancel">Cancels before the file counts.</param>
    Task KeepAsync(PaperFileId id, Func<Stream, CancellationToken, Task> fill, CancellationToken cancel);

    /// <summary>The bytes from their start, seekable, to be disposed; null when there are none.</summary>
    Stream? Open(PaperFileId id);

    /// <summary>Forgets a file; does nothing where there is none.</summary>
    void Forget(PaperFileId id);

    /// <summary>Every file that is kept, in no order.</summary>
    IEnumerable<PaperFileId> All();

    /// <summary>Removes what writings left that never came to their end and began before a moment.</summary>
    void Tidy(DateTimeOffset before);
}
