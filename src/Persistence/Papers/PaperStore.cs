using System.Security.Cryptography;
using Matching.Persistence.Candidates;
using Matching.Persistence.Reading;
using Matching.Persistence.Writing;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Papers;

/// <summary>Keeps the papers of files: who declared each, who saw it. Only who may write a file has anything to do with its papers.</summary>
public sealed class PaperStore
{
    private readonly AggregateReader _reads;
    private readonly AggregateWriter _writes;
    private readonly IPaperVault _vault;
    private readonly PaperLimits _limits;
    private readonly TimeProvider _clock;

    internal PaperStore(AggregateReader reads, AggregateWriter writes, IPaperVault vault, PaperLimits limits, TimeProvider clock) =>
        (_reads, _writes, _vault, _limits, _clock) = (reads, writes, vault, limits, clock);

    /// <summary>Notes a paper that the actor holds in hand: seen where they may see papers, declared else.</summary>
    /// <param name="actor">Who notes it.</param>
    /// <param name="id">The file.</param>
    /// <param name="expectedVersion">The version of the file that the actor has seen.</param>
    /// <param name="paper">The paper, without anybody's name.</param>
    /// <param name="cancel">Cancels before the commit.</param>
    public async Task<WriteOutcome<Candidate>> RecordAsync(
        Actor actor, CandidateId id, long expectedVersion, Evidence paper, CancellationToken cancel)
    {
        var noted = await MaySeeAsync(actor, cancel) ? paper.SeenNow(actor, _clock.Today()) : paper.DeclaredNow(actor, _clock.Today());
        return await _writes.UpdateAsync(
            Change(actor, "record evidence", id) with { ExpectedVersion = expectedVersion, Change = file => file.WithPaper(noted) }, cancel);
    }

    /// <summary>Notes that there is a paper; it proves nothing until somebody saw it. A repeated request is done once.</summary>
    /// <param name="actor">Who declares it.</param>
    /// <param name="id">The person's file.</param>
    /// <param name="paper">The paper, without anybody's name.</param>
    /// <param name="sent">Its image; null for none.</param>
    /// <param name="request">Makes the command repeatable.</param>
    /// <param name="cancel">Cancels before the commit.</param>
    /// <exception cref="IOException">The image cannot be kept: nothing is declared.</exception>
    public async Task<WriteOutcome<Candidate>> DeclareAsync(
        Actor actor, CandidateId id, Evidence paper, SentPaper? sent, IdempotentRequest request, CancellationToken cancel)
    {
        var declaration = Change(actor, "declare paper", id) with
        {
            Change = file => file.WithPaper(paper.DeclaredNow(actor, _clock.Today()) with { File = sent?.File }),
            Request = request,
            Created = paper.Id.Value,
        };
        if (sent is null) return await _writes.UpdateAsync(declaration, cancel);

        // Whoever may not write the file leaves no bytes either.
        if (!await _reads.QueryAsync(declaration.Writable, (files, stop) => files.AnyAsync(stop), cancel)) return new NotFound<Candidate>();
        var key = RandomNumberGenerator.GetBytes(SealedPaper.KeyBytes);
        await _vault.KeepAsync(sent.File.Id, (target, stop) => SealAsync(sent, target, key, stop), cancel);
        var stored = new StoredPaper
        {
            Id = sent.File.Id, CandidateId = id, PaperId = paper.Id, Bytes = sent.File.Bytes, DataKey = Convert.ToBase64String(key),
        };
        var outcome = await _writes.UpdateAsync(
            declaration with
            {
                Refusal = (context, _, _, stop) => TooMuchAsync(context, id, sent.File.Bytes, stop),
                Beside = (context, _, _) => Task.FromResult(context.Add(stored)),
            },
            cancel);
        // Where it failed in another way the commit may stand all the same: the sweep finds out.
        if (outcome is not Written<Candidate> { Replayed: false }) _vault.Forget(sent.File.Id);
        return outcome;
    }

    /// <summary>Notes that the actor saw a paper that was declared.</summary>
    /// <returns>Refused with <c>evidence.not-authorised</c>, <c>evidence.unknown</c> or <c>evidence.seen-already</c>.</returns>
    public async Task<WriteOutcome<Candidate>> ConfirmAsync(
        Actor actor, CandidateId id, long expectedVersion, EvidenceId paper, CancellationToken cancel)
    {
        var maySee = await MaySeeAsync(actor, cancel);
        return await _writes.UpdateAsync(
            Change(actor, "confirm paper", id) with
            {
                ExpectedVersion = expectedVersion,
                Change = file => maySee
                    ? file.WithPaper(paper, declared => declared.IsSeen ? SeenAlready(declared) : declared.SeenNow(actor, _clock.Today()))
                    : new InputFault("evidence.not-authorised", null, "a facilitateur, or a prescripteur of an authorised structure"),
            },
            cancel);
    }

    /// <summary>Takes a wrong paper out of a file.</summary>
    /// <returns>Refused with <c>evidence.unknown</c>, <c>evidence.not-yours</c> or <c>evidence.relied-on</c>.</returns>
    public Task<WriteOutcome<Candidate>> WithdrawAsync(
        Actor actor, CandidateId id, long expectedVersion, EvidenceId paper, CancellationToken cancel) =>
        _writes.UpdateAsync(
            Change(actor, "withdraw paper", id) with
            {
                ExpectedVersion = expectedVersion,
                Change = file => file.WithoutPaper(paper, actor),
                Refusal = (context, _, _, stop) => ReliedOnAsync(context, id, paper, stop),
                // The bytes go with the sweep: a backup that is being made still refers to them.
                Beside = async (context, _, stop) => context.RemoveRange(
                    await context.PaperFiles.AsTracking().Where(stored => stored.CandidateId == id && stored.PaperId == paper).ToListAsync(stop)),
            },
            cancel);

    private static Revision<Candidate> Change(Actor actor, string operation, CandidateId id) => new()
    {
        Actor = actor,
        Operation = operation,
        Writable = context => context.CandidatesOf(actor).Where(file => file.Id == id),
        ExpectedVersion = null,
        Change = file => file,
    };

    private static InputFault SeenAlready(Evidence paper) =>
        new("evidence.seen-already", paper.SeenBy, "a paper that is declared only") { Field = "paperId" };

    // What a decision rests on is encrypted: its lists are read, not searched.
    private static async Task<InputFault?> ReliedOnAsync(MatchingDbContext context, CandidateId id, EvidenceId paper, CancellationToken cancel)
    {
        var decisions = await context.EligibilityDecisions.Where(decision => decision.CandidateId == id).ToListAsync(cancel);
        return decisions.Any(decision => decision.Evidence.Contains(paper))
            ? new InputFault("evidence.relied-on", null, "a paper that no decision relies on") { Field = "paperId" }
            : null;
    }

    private static async Task SealAsync(SentPaper sent, Stream target, byte[] key, CancellationToken cancel)
    {
        await using var clear = sent.Open();
        await SealedPaper.SealAsync(clear, target, key, sent.File.Id, cancel);
    }

    private async Task<InputFault?> TooMuchAsync(MatchingDbContext context, CandidateId id, int bytes, CancellationToken cancel)
    {
        var kept = await context.PaperFiles.Where(paper => paper.CandidateId == id).Select(paper => paper.Bytes).ToListAsync(cancel);
        return kept.Count >= _limits.FilesOfAPerson
                ? new InputFault("paper.too-many", null, $"at most {_limits.FilesOfAPerson} files a person") { Field = "file" }
            : kept.Sum() + bytes > _limits.BytesOfAPerson
                ? new InputFault("paper.too-much", null, $"at most {_limits.BytesOfAPerson >> 20} MiB of files a person") { Field = "file" }
            : null;
    }

    private async Task<bool> MaySeeAsync(Actor actor, CancellationToken cancel)
    {
        if (actor.Role is Role.Facilitateur or Role.System) return true;
        if (actor.Role != Role.Prescripteur) return false;
        var structure = new PrescriberId(actor.OrganisationId!.Value);
        return await _reads.OneAsync(context => context.Prescribers.Where(prescriber => prescriber.Id == structure), cancel) is { IsAuthorised: true };
    }
}
