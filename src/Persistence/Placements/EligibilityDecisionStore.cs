using Matching.Persistence.Candidates;
using Matching.Persistence.Reading;
using Matching.Persistence.Writing;

namespace Matching.Persistence.Placements;

/// <summary>Keeps what facilitateurs decided on people's eligibility. A decision is never changed; a new one follows it.</summary>
public sealed class EligibilityDecisionStore
{
    private readonly AggregateReader _reads;
    private readonly AggregateWriter _writes;

    internal EligibilityDecisionStore(AggregateReader reads, AggregateWriter writes) => (_reads, _writes) = (reads, writes);

    /// <summary>The decisions on these people that the actor may see, the latest first. An entreprise sees none: they name situations.</summary>
    public Task<IReadOnlyList<EligibilityDecision>> OfCandidatesAsync(Actor actor, IReadOnlyCollection<CandidateId> candidates, CancellationToken cancel) =>
        _reads.AllAsync(
            context => Visible(context, actor)
                .Where(decision => candidates.Contains(decision.CandidateId))
                .OrderByDescending(decision => decision.DecidedOn)
                .ThenByDescending(decision => decision.Id),
            cancel);

    /// <summary>Several decisions at once, by identifier; those that are absent or hidden are left out.</summary>
    public Task<IReadOnlyDictionary<EligibilityDecisionId, EligibilityDecision>> FindManyAsync(
        Actor actor, IReadOnlyCollection<EligibilityDecisionId> ids, CancellationToken cancel) =>
        _reads.ManyAsync(context => Visible(context, actor).Where(decision => ids.Contains(decision.Id)), decision => decision.Id, cancel);

    /// <summary>Records a decision; for a facilitateur in charge of the person.</summary>
    /// <returns><see cref="Written{T}"/>, <see cref="IdempotencyKeyReused{T}"/> or <see cref="Refused{T}"/>.</returns>
    public Task<WriteOutcome<EligibilityDecision>> CreateAsync(
        Actor actor, string operation, EligibilityDecision decision, IdempotentRequest? request, CancellationToken cancel) =>
        _writes.CreateAsync(
            new Creation<EligibilityDecision>
            {
                Actor = actor,
                Operation = operation,
                Aggregate = decision,
                Id = decision.Id.Value,
                Writable = (context, id) => actor.Role is Role.Facilitateur or Role.System
                    ? Visible(context, actor).Where(known => known.Id == new EligibilityDecisionId(id))
                    : context.EligibilityDecisions.Where(known => false),
                Request = request,
            },
            cancel);

    private static IQueryable<EligibilityDecision> Visible(MatchingDbContext context, Actor actor)
    {
        var people = context.CandidatesOf(actor);
        return context.EligibilityDecisions.Where(decision => people.Any(candidate => candidate.Id == decision.CandidateId));
    }
}
