using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Writing;

/// <summary>Notes who was shown whose file, and writes it into the audit beside the answers, many lines at a time.</summary>
/// <remarks>
/// Bounded: where the database takes no more for long, a reader waits for the writing, and is shown nothing if it fails. A normal stop
/// writes what waits; a crash may lose the lines of its last moments.
/// </remarks>
public sealed class ReadJournal : IDisposable
{
    /// <summary>How long lines gather before they are written together.</summary>
    public static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(500);

    private const int MostWaiting = 20_000, Batch = 1_000, MostDeniedNamed = 10;

    private readonly Channel<AuditRow> _waiting = Channel.CreateBounded<AuditRow>(MostWaiting);
    private readonly List<AuditRow> _batch = [];
    private readonly SemaphoreSlim _writing = new(1);
    private readonly IDbContextFactory<MatchingDbContext> _contexts;
    private readonly TimeProvider _clock;

    internal ReadJournal(IDbContextFactory<MatchingDbContext> contexts, TimeProvider clock) => (_contexts, _clock) = (contexts, clock);

    /// <inheritdoc/>
    public void Dispose() => _writing.Dispose();

    /// <summary>Writes what was noted, until cancelled.</summary>
    public async Task FollowAsync(CancellationToken cancel)
    {
        while (_batch.Count > 0 || await _waiting.Reader.WaitToReadAsync(cancel))
        {
            await Task.Delay(Gathering, _clock, cancel);
            await WriteAsync(cancel);
        }
    }

    /// <summary>Writes everything that waits.</summary>
    public async Task WriteAsync(CancellationToken cancel)
    {
        await _writing.WaitAsync(cancel);
        try
        {
            // A batch that could not be written stays, and is written first.
            while (_batch.Count > 0 || _waiting.Reader.Count > 0)
            {
                while (_batch.Count < Batch && _waiting.Reader.TryRead(out var line)) _batch.Add(line);
                await using var context = _contexts.CreateDbContext();
                _batch.ForEach(context.Note);
                await context.SaveChangesAsync(cancel);
                _batch.Clear();
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Notes whose files somebody asked for by identifier, and which they were shown.</summary>
    internal async Task NoteAsync(Actor actor, IReadOnlyCollection<CandidateId> asked, IReadOnlyCollection<CandidateId> shown, CancellationToken cancel)
    {
        await NoteAsync(actor, shown, cancel);
        // Nobody signed in asks for anything but nothing.
        if (actor.Role is Role.System or Role.Anonymous || asked.Count <= shown.Count) return;
        var denied = asked.Except(shown).ToList();
        await AddAsync(actor, ChangeKind.ReadDenied, denied, denied.Count <= MostDeniedNamed, cancel);
    }

    /// <summary>Notes whose files somebody was shown in a list: one line.</summary>
    internal Task NoteAsync(Actor actor, IReadOnlyCollection<CandidateId> shown, CancellationToken cancel) =>
        // What the installation reads is shown to nobody, and a person may look at the own file without a trace.
        actor.Role is Role.System or Role.Candidat || shown.Count == 0 ? Task.CompletedTask : AddAsync(actor, ChangeKind.Read, shown, isNamed: true, cancel);

    /// <summary>Notes that somebody opened the file of a paper, or was refused it, and writes it before anything is shown.</summary>
    internal async Task NoteOpeningAsync(Actor actor, PaperFileId file, bool isShown, CancellationToken cancel)
    {
        var line = new AuditRow
        {
            At = _clock.GetUtcNow(),
            Role = actor.Role,
            UserId = actor.UserId,
            Operation = "open paper",
            Aggregate = AggregateKinds.PaperFile,
            AggregateId = file.ToString(),
            Change = isShown ? ChangeKind.Read : ChangeKind.ReadDenied,
            VersionBefore = null,
            VersionAfter = null,
            Fields = "",
        };
        while (!_waiting.Writer.TryWrite(line)) await WriteAsync(cancel);
        await WriteAsync(cancel);
    }

    private async Task AddAsync(Actor actor, ChangeKind change, IReadOnlyCollection<CandidateId> ids, bool isNamed, CancellationToken cancel)
    {
        var line = new AuditRow
        {
            At = _clock.GetUtcNow(),
            Role = actor.Role,
            UserId = actor.UserId,
            Operation = "read",
            Aggregate = AggregateKinds.Candidate,
            AggregateId = ids.Count == 1 ? ids.First().Value.ToString() : "*",
            Change = change,
            VersionBefore = null,
            VersionAfter = null,
            Fields = ids.Count == 1 ? "" : isNamed ? string.Join(',', ids.Select(id => id.Value)) : $"count={ids.Count}",
        };
        while (!_waiting.Writer.TryWrite(line)) await WriteAsync(cancel);
    }
}
