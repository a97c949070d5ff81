using Matching.Persistence.Candidates;
using Matching.Persistence.Reading;
using Matching.Persistence.Writing;

namespace Matching.Persistence.Placements;

/// <summary>Keeps what facilitateurs decided on people's eligibility. A decision is never changed; a new one follows it.</summary>
public sealed class EligibilityDecisionStore : AggregateStore<EligibilityDecision, EligibilityDecisionId>
{
    internal EligibilityDecisionStore(AggregateReader reads, AggregateWriter writes)
        : base(reads, writes, new(Visible, (context, _) => Nothing(context)) { Creatable = Creatable }) { }

    /// <summary>The decisions on these people that the actor may see, the latest first. An entreprise sees none: they name situations.</summary>
    public Task<IReadOnlyList<EligibilityDecision>> OfCandidatesAsync(Actor actor, IReadOnlyCollection<CandidateId> candidates, CancellationToken cancel) =>
        Reads.AllAsync(
            context => Visible(context, actor)
                .Where(decision => candidates.Contains(decision.CandidateId))
                .OrderByDescending(decision => decision.DecidedOn)
                .ThenByDescending(decision => decision.Id),
            cancel);

    // A facilitateur in charge of the person decides.
    private static IQueryable<EligibilityDecision> Creatable(MatchingDbContext context, Actor actor) =>
        actor.Role is Role.Facilitateur or Role.System ? Visible(context, actor) : Nothing(context);

    private static IQueryable<EligibilityDecision> Nothing(MatchingDbContext context) => context.EligibilityDecisions.Where(decision => false);

    private static IQueryable<EligibilityDecision> Visible(MatchingDbContext context, Actor actor)
    {
        var people = context.CandidatesOf(actor);
        return context.EligibilityDecisions.Where(decision => people.Any(candidate => candidate.Id == decision.CandidateId));
    }
}
