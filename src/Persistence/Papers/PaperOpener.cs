using Matching.Persistence.Candidates;
using Matching.Persistence.Reading;
using Matching.Persistence.Secrecy;
using Matching.Persistence.Writing;

namespace Matching.Persistence.Papers;

/// <summary>Opens files of papers for who may read the person's file, and notes every opening in the audit, the refused ones too.</summary>
public sealed class PaperOpener
{
    private readonly AggregateReader _reads;
    private readonly IPaperVault _vault;
    private readonly ReadJournal _journal;

    internal PaperOpener(AggregateReader reads, IPaperVault vault, ReadJournal journal) => (_reads, _vault, _journal) = (reads, vault, journal);

    /// <summary>The file, its every byte looked at; null when there is none or the actor may not know of it.</summary>
    /// <exception cref="PaperUnreadableException">Its bytes are gone or altered, or its key is not there.</exception>
    public async Task<OpenPaper?> OpenAsync(Actor actor, PaperFileId id, CancellationToken cancel)
    {
        try
        {
            var opened = await FindAsync(actor, id, cancel);
            await _journal.NoteOpeningAsync(actor, id, isShown: opened is not null, cancel);
            return opened;
        }
        catch (Exception failure) when (failure is PaperUnreadableException or SensitiveDataException or IOException)
        {
            await _journal.NoteOpeningAsync(actor, id, isShown: false, cancel);
            throw failure as PaperUnreadableException ?? new PaperUnreadableException(id, failure);
        }
    }

    /// <summary>Notes that a link did not open a file.</summary>
    public Task RefuseAsync(Actor actor, PaperFileId id, CancellationToken cancel) => _journal.NoteOpeningAsync(actor, id, isShown: false, cancel);

    private async Task<OpenPaper?> FindAsync(Actor actor, PaperFileId id, CancellationToken cancel)
    {
        var stored = await _reads.OneAsync(
            context => context.PaperFiles.Where(paper => paper.Id == id && context.CandidatesOf(actor).Any(person => person.Id == paper.CandidateId)), cancel);
        if (stored is null) return null;
        var person = await _reads.OneAsync(context => context.CandidatesOf(actor).Where(person => person.Id == stored.CandidateId), cancel);
        if (person?.PaperOf(stored.PaperId)?.File is not { } file) return null;

        var source = _vault.Open(id) ?? throw new PaperUnreadableException(id);
        var key = Convert.FromBase64String(stored.DataKey);
        try
        {
            // Everything is looked at before anything is shown: what was altered at its end must not be served up to there.
            await SealedPaper.OpenAsync(source, Stream.Null, key, id, stored.Bytes, cancel);
            source.Position = 0;
            return new(file, source, (target, stop) => SealedPaper.OpenAsync(source, target, key, id, stored.Bytes, stop));
        }
        catch
        {
            await source.DisposeAsync();
            throw;
        }
    }
}

/// <summary>A file of a paper that is there, whole and in clear on its way out; holds the sealed one open until it is disposed.</summary>
public sealed class OpenPaper : IAsyncDisposable
{
    private readonly Stream _source;
    private readonly Func<Stream, CancellationToken, Task> _write;

    internal OpenPaper(PaperFile file, Stream source, Func<Stream, CancellationToken, Task> write) => (File, _source, _write) = (file, source, write);

    /// <summary>What it is called and what it is.</summary>
    public PaperFile File { get; }

    /// <summary>Writes its bytes, part by part; once.</summary>
    public Task WriteToAsync(Stream target, CancellationToken cancel) => _write(target, cancel);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
