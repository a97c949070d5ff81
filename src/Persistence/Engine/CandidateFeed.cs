using System.Runtime.CompilerServices;
using Matching.Persistence.Writing;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Engine;

/// <summary>Feeds the engine with the active candidates, from their table and the outbox.</summary>
/// <remarks>
/// The sequence is read before the records: what commits between both is in the records and comes again as a change, never
/// neither. When a policy appears that nobody was judged by, a prescriber changes or communes were imported, everybody is told again.
/// </remarks>
internal sealed class CandidateFeed(IDbContextFactory<MatchingDbContext> contexts, OutboxReader outbox, TimeProvider clock) : ICandidateFeed
{
    private const int BatchSize = 500;

    private static readonly string[] Kinds = [AggregateKinds.Candidate, AggregateKinds.Placement, AggregateKinds.Offer];
    private static readonly string[] PolicyAndCentreKinds =
    [
        AggregateKinds.ClauseDesk, AggregateKinds.Marche, AggregateKinds.Offer, AggregateKinds.CarrierEmployer, AggregateKinds.Prescriber,
        AggregateKinds.Communes,
    ];

    // What concerns everybody, whatever the policies.
    private static readonly string[] KindsOfEverybody = [AggregateKinds.Prescriber, AggregateKinds.Communes];

    private volatile HashSet<EligibilityPolicy> _judgedBy = [];

    public async Task<FeedSnapshot<MatchableCandidate>> SnapshotAsync(CancellationToken cancel)
    {
        await using var context = contexts.CreateDbContext();
        var sequence = await outbox.LastSequenceAsync(cancel);
        _judgedBy = await context.PoliciesAsync(cancel);
        return new(sequence, AllAsync(_judgedBy, cancel));
    }

    public async IAsyncEnumerable<FeedChange<CandidateId, MatchableCandidate>> ChangesAfterAsync(
        long sequence, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var context = contexts.CreateDbContext();
        var last = await outbox.LastSequenceAsync(cancel);
        // Policies that are no longer in use included: when one comes back, nobody may have been left out.
        var judgedBy = _judgedBy;
        var today = clock.Today();
        foreach (var batch in (await TouchedAsync(context, sequence, cancel)).OrderBy(person => person.Value).Chunk(BatchSize))
        {
            var ids = batch.Select(person => person.Key).ToArray();
            var files = await context.Candidates.Where(candidate => ids.Contains(candidate.Id)).ToDictionaryAsync(candidate => candidate.Id, cancel);
            var centres = await CommuneCentres.ReadAsync(context, files.Values.Select(file => file.Commune), cancel);
            var works = await RunningWorks.ReadAsync(context, ids, cancel);
            var prescribers = await FollowingPrescribers.ReadAsync(context, files.Values, cancel);
            foreach (var (id, changed) in batch)
            {
                var takesPart = files.TryGetValue(id, out var file) && file.State == CandidateState.Active;
                yield return new(
                    changed,
                    id,
                    takesPart ? works.AddTo(MatchableCandidate.Of(file!, centres.Of(file!.Commune), judgedBy, today, prescribers.Of(file))) : null);
            }

            last = Math.Max(last, batch[^1].Value);
        }

        // Asked last: a policy or an import older than the last change told here must not be passed over.
        var others = await outbox.ChangedAfterAsync(sequence, PolicyAndCentreKinds, cancel);
        if (others.Count == 0) yield break;
        var policies = await context.PoliciesAsync(cancel);
        if (policies.IsSubsetOf(judgedBy) && !others.Any(change => KindsOfEverybody.Contains(change.Kind))) yield break;
        await foreach (var candidate in AllAsync(policies, cancel))
            yield return new(last, candidate.Id, candidate);
        // Only now: a reader that stops half-way must be told everything again.
        _judgedBy = policies;
    }

    // A hire that begins or ends, and the hours of its offer, change whether the person is free.
    private async Task<Dictionary<CandidateId, long>> TouchedAsync(MatchingDbContext context, long sequence, CancellationToken cancel)
    {
        var touched = new Dictionary<CandidateId, long>();
        foreach (var kind in (await outbox.ChangedAfterAsync(sequence, Kinds, cancel)).GroupBy(change => change.Kind))
        {
            foreach (var batch in kind.Chunk(BatchSize))
            {
                foreach (var (person, changed) in await BehindAsync(context, kind.Key, batch, cancel))
                    touched[person] = Math.Max(changed, touched.GetValueOrDefault(person));
            }
        }

        return touched;
    }

    private static async Task<IEnumerable<(CandidateId Person, long Sequence)>> BehindAsync(
        MatchingDbContext context, string kind, ChangedAggregate[] changes, CancellationToken cancel)
    {
        if (kind == AggregateKinds.Candidate) return changes.Select(change => (new CandidateId(change.Key), change.Sequence));

        var last = changes.Max(change => change.Sequence);
        var placements = changes.Select(change => new PlacementId(change.Key)).ToArray();
        var offers = changes.Select(change => new OfferId(change.Key)).ToArray();
        var behind = kind == AggregateKinds.Placement
            ? context.Placements.Where(placement => placements.Contains(placement.Id))
            : context.Placements.Where(placement => offers.Contains(placement.OfferId));
        return (await behind.Select(placement => placement.CandidateId).Distinct().ToListAsync(cancel)).Select(id => (id, last));
    }

    private async IAsyncEnumerable<MatchableCandidate> AllAsync(HashSet<EligibilityPolicy> policies, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var context = contexts.CreateDbContext();
        var today = clock.Today();
        // All at once and before the files: one connection reads one thing at a time.
        var centres = await CommuneCentres.ReadInhabitedAsync(context, cancel);
        var works = await RunningWorks.ReadAllAsync(context, cancel);
        var prescribers = await FollowingPrescribers.ReadAllAsync(context, cancel);
        var files = context.Candidates.Where(candidate => candidate.State == CandidateState.Active).AsAsyncEnumerable();
        // Judging takes as long as reading: one batch is judged while the next one is read.
        var judged = Task.FromResult<MatchableCandidate[]>([]);
        await foreach (var batch in files.Chunk(BatchSize).WithCancellation(cancel))
        {
            var judging = Task.Run(
                () => Array.ConvertAll(
                    batch, file => works.AddTo(MatchableCandidate.Of(file, centres.Of(file.Commune), policies, today, prescribers.Of(file)))),
                cancel);
            foreach (var candidate in await judged) yield return candidate;
            judged = judging;
        }

        foreach (var candidate in await judged) yield return candidate;
    }
}
