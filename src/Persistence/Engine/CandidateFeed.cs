using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence;

/// <summary>Feeds the engine with the active candidates, from their table and the outbox.</summary>
/// <remarks>
/// The sequence is read before the records: what commits between both is in the records and comes again as a change, never
/// neither. When a policy appears that nobody was judged by, or communes were imported, everybody is told again.
/// </remarks>
internal sealed class CandidateFeed(IDbContextFactory<MatchingDbContext> contexts, TimeProvider clock) : ICandidateFeed
{
    private const int BatchSize = 500;

    private static readonly string[] Kinds = [AggregateKinds.Candidate];
    private static readonly string[] PolicyAndCentreKinds = [AggregateKinds.ClauseDesk, AggregateKinds.Marche, AggregateKinds.Offer, AggregateKinds.Communes];

    private volatile HashSet<EligibilityPolicy> _judgedBy = [];

    public async Task<FeedSnapshot<MatchableCandidate>> SnapshotAsync(CancellationToken cancel)
    {
        await using var context = contexts.CreateDbContext();
        var sequence = await context.LastSequenceAsync(cancel);
        _judgedBy = await context.PoliciesAsync(cancel);
        return new(sequence, AllAsync(_judgedBy, cancel));
    }

    public async IAsyncEnumerable<FeedChange<CandidateId, MatchableCandidate>> ChangesAfterAsync(
        long sequence, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var context = contexts.CreateDbContext();
        var last = await context.LastSequenceAsync(cancel);
        // Policies that are no longer in use included: when one comes back, nobody may have been left out.
        var judgedBy = _judgedBy;
        var today = clock.Today();
        foreach (var batch in (await context.ChangedAfterAsync(sequence, Kinds, cancel)).Chunk(BatchSize))
        {
            var ids = batch.Select(change => new CandidateId(change.Key)).ToArray();
            var files = await context.Candidates.Where(candidate => ids.Contains(candidate.Id)).ToDictionaryAsync(candidate => candidate.Id, cancel);
            var centres = await CommuneCentres.ReadAsync(context, files.Values.Select(file => file.Commune), cancel);
            foreach (var change in batch)
            {
                var id = new CandidateId(change.Key);
                var takesPart = files.TryGetValue(id, out var file) && file.State == CandidateState.Active;
                yield return new(change.Sequence, id, takesPart ? MatchableCandidate.Of(file!, centres.Of(file!.Commune), judgedBy, today) : null);
            }

            last = Math.Max(last, batch[^1].Sequence);
        }

        // Asked last: a policy or an import older than the last change told here must not be passed over.
        var others = await context.ChangedAfterAsync(sequence, PolicyAndCentreKinds, cancel);
        if (others.Count == 0) yield break;
        var policies = await context.PoliciesAsync(cancel);
        if (policies.IsSubsetOf(judgedBy) && others.All(change => change.Kind != AggregateKinds.Communes)) yield break;
        await foreach (var candidate in AllAsync(policies, cancel))
            yield return new(last, candidate.Id, candidate);
        // Only now: a reader that stops half-way must be told everything again.
        _judgedBy = policies;
    }

    private async IAsyncEnumerable<MatchableCandidate> AllAsync(HashSet<EligibilityPolicy> policies, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var context = contexts.CreateDbContext();
        var today = clock.Today();
        // All at once and before the files: one connection reads one thing at a time.
        var centres = await CommuneCentres.ReadInhabitedAsync(context, cancel);
        var files = context.Candidates.Where(candidate => candidate.State == CandidateState.Active).AsAsyncEnumerable();
        // Judging takes as long as reading: one batch is judged while the next one is read.
        var judged = Task.FromResult<MatchableCandidate[]>([]);
        await foreach (var batch in files.Chunk(BatchSize).WithCancellation(cancel))
        {
            var judging = Task.Run(() => Array.ConvertAll(batch, file => MatchableCandidate.Of(file, centres.Of(file.Commune), policies, today)), cancel);
            foreach (var candidate in await judged) yield return candidate;
            judged = judging;
        }

        foreach (var candidate in await judged) yield return candidate;
    }
}
