using Matching.Persistence.Reading;
using Matching.Persistence.Writing;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Candidates;

/// <summary>Keeps the files of candidates. Every operation sees and changes only what its actor may.</summary>
public sealed class CandidateStore : AggregateStore<Candidate, CandidateId>
{
    private readonly Introductions _introductions;
    private readonly ReadJournal _journal;
    private readonly TimeProvider _clock;

    internal CandidateStore(AggregateReader reads, AggregateWriter writes, Introductions introductions, ReadJournal journal, TimeProvider clock)
        : base(reads, writes, new(CandidateRights.CandidatesOf, CandidateRights.CandidatesOf)) =>
        (_introductions, _journal, _clock) = (introductions, journal, clock);

    /// <summary>One file; null when there is none or the actor may not know of it.</summary>
    /// <remarks>
    /// An employer gets a person introduced to it or employed by it, as long as the introduction holds, and what it needs to speak with them about the work.
    /// </remarks>
    public override async Task<Candidate?> FindAsync(Actor actor, CandidateId id, CancellationToken cancel) =>
        (await FindManyAsync(actor, [id], cancel)).GetValueOrDefault(id);

    /// <summary>Several files at once, by identifier; those that are absent or hidden are left out. The audit tells who was shown whose.</summary>
    public override async Task<IReadOnlyDictionary<CandidateId, Candidate>> FindManyAsync(
        Actor actor, IReadOnlyCollection<CandidateId> ids, CancellationToken cancel)
    {
        var found = await ReadAsync(actor, ids, cancel);
        await _journal.NoteAsync(actor, ids, [.. found.Keys], cancel);
        return found;
    }

    /// <summary>The file with the prescriber's own reference; the natural key of imports.</summary>
    public Task<Candidate?> FindByReferenceAsync(Actor actor, PrescriberId prescriber, string reference, CancellationToken cancel) =>
        Reads.OneAsync(
            context => context.CandidatesOf(actor).Where(candidate => candidate.PrescriberId == prescriber && candidate.ExternalReference == reference),
            cancel);

    /// <summary>Of each file, the others that the actor may see with the same name and birth date; none where the birth date is not known.</summary>
    public async Task<ILookup<CandidateId, Candidate>> NamesakesAsync(Actor actor, IReadOnlyCollection<Candidate> files, CancellationToken cancel)
    {
        var births = files.Select(file => file.BirthDate).Where(birth => birth is not null).Distinct().ToList();
        var alike = await Reads.AllAsync(context => context.CandidatesOf(actor).Where(candidate => births.Contains(candidate.BirthDate)), cancel);
        var namesakes = (
            from file in files
            from other in alike
            where other.Id != file.Id && other.BirthDate == file.BirthDate && NameOf(other) == NameOf(file)
            select (file.Id, Other: other)).ToLookup(pair => pair.Id, pair => pair.Other);
        await _journal.NoteAsync(actor, [.. namesakes.SelectMany(others => others).Select(other => other.Id).Distinct()], cancel);
        return namesakes;
    }

    // First and last name change places often enough.
    private static string NameOf(Candidate candidate) =>
        string.Join(' ', Spelling.Fold($"{candidate.FirstName} {candidate.LastName}").Split(' ').Order(StringComparer.Ordinal));

    /// <summary>A list of the files the actor may see. The audit tells who was shown whose.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="read">Sorts and pages them, and reads the result to its end.</param>
    /// <param name="shown">The files of the result.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public async Task<TResult> ListAsync<TResult>(
        Actor actor, CandidateFilter filter, Func<IQueryable<Candidate>, CancellationToken, Task<TResult>> read, Func<TResult, IEnumerable<Candidate>> shown,
        CancellationToken cancel)
    {
        var result = await QueryAsync(actor, filter, read, cancel);
        await _journal.NoteAsync(actor, [.. shown(result).Select(candidate => candidate.Id)], cancel);
        return result;
    }

    /// <summary>Reads of the files the actor may see, without a line in the audit: nothing of it is shown to anybody.</summary>
    internal Task<TResult> QueryAsync<TResult>(
        Actor actor, CandidateFilter filter, Func<IQueryable<Candidate>, CancellationToken, Task<TResult>> read, CancellationToken cancel) =>
        QueryAsync(actor, filter.Apply, read, cancel);

    private async Task<IReadOnlyDictionary<CandidateId, Candidate>> ReadAsync(Actor actor, IReadOnlyCollection<CandidateId> ids, CancellationToken cancel)
    {
        if (!actor.IsEmployer)
            return await Reads.ManyAsync(
                context => context.CandidatesOf(actor).Where(candidate => ids.Contains(candidate.Id)), candidate => candidate.Id, cancel);

        var now = _clock.GetUtcNow();
        var introduced = await Reads.AllAsync(
            context => KnownTo(context, actor, now).Where(candidate => ids.Contains(candidate.Id)),
            cancel);
        return introduced.ToDictionary(candidate => candidate.Id, candidate => candidate.ForEmployer());
    }

    // A structure porteuse knows whom it employs, whoever introduced them.
    private IQueryable<Candidate> KnownTo(MatchingDbContext context, Actor employer, DateTimeOffset now)
    {
        var introduced = context.CandidatesIntroducedTo(employer, _introductions, now);
        if (employer.Role != Role.StructurePorteuse) return introduced;
        var employed = context.CandidatesEmployedBy(employer, _introductions, now).Select(candidate => candidate.Id);
        var known = introduced.Select(candidate => candidate.Id);
        return context.Candidates.Where(candidate => employed.Contains(candidate.Id) || known.Contains(candidate.Id));
    }
}
