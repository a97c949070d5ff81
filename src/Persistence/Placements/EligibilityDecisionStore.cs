using Matching.Persistence.Candidates;
using Matching.Persistence.Marches;
using Matching.Persistence.Reading;
using Matching.Persistence.Writing;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Placements;

/// <summary>Keeps what facilitateurs decided on people's eligibility. A decision is never changed but by its revocation; a new one follows it.</summary>
public sealed class EligibilityDecisionStore : AggregateStore<EligibilityDecision, EligibilityDecisionId>
{
    internal EligibilityDecisionStore(AggregateReader reads, AggregateWriter writes) : base(reads, writes, new(Visible, Decidable)) { }

    /// <summary>The decisions on these people that the actor may see, the latest first. An entreprise sees none: they name situations.</summary>
    public Task<IReadOnlyList<EligibilityDecision>> OfCandidatesAsync(Actor actor, IReadOnlyCollection<CandidateId> candidates, CancellationToken cancel) =>
        Reads.AllAsync(
            context => Visible(context, actor)
                .Where(decision => candidates.Contains(decision.CandidateId))
                .OrderByDescending(decision => decision.DecidedOn)
                .ThenByDescending(decision => decision.Id),
            cancel);

    /// <summary>The decisions that grant, whose last day lies between two days, on the people that the actor may see; the first to end first.</summary>
    public Task<IReadOnlyList<EligibilityDecision>> ExpiringAsync(Actor actor, DateOnly from, DateOnly to, CancellationToken cancel) =>
        Reads.AllAsync(
            context => Visible(context, actor)
                .Where(decision => decision.Outcome == DecisionOutcome.Granted && decision.RevokedOn == null
                    && decision.ExpiresOn >= from && decision.ExpiresOn <= to)
                .OrderBy(decision => decision.ExpiresOn)
                .ThenBy(decision => decision.Id),
            cancel);

    /// <summary>What rests on a decision, of what the actor may see: candidatures that were accepted on it, and hires.</summary>
    public async Task<(IReadOnlyList<Candidature> Candidatures, IReadOnlyList<Placement> Hires)> RestingOnAsync(
        Actor actor, EligibilityDecisionId id, CancellationToken cancel) =>
        (await Reads.AllAsync(
            context => context.CandidaturesOf(actor).Where(candidature => candidature.EligibilityDecisionId == id).OrderBy(candidature => candidature.Id),
            cancel),
        await Reads.AllAsync(
            context => context.PlacementsOf(actor).Where(placement => placement.EligibilityDecisionId == id).OrderBy(placement => placement.StartsOn), cancel));

    /// <summary>Of candidatures that the actor may see, those whose person is eligible by a decision in force on the first day of work. Never why.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="candidatures">The candidatures.</param>
    /// <param name="today">The first day where the offer's has passed.</param>
    /// <param name="cancel">Stops between two statements.</param>
    public async Task<IReadOnlySet<CandidatureId>> EligibleAsync(
        Actor actor, IReadOnlyCollection<CandidatureId> candidatures, DateOnly today, CancellationToken cancel)
    {
        var asked = await Reads.AllAsync(
            context =>
                from candidature in context.CandidaturesOf(actor).Where(candidature => candidatures.Contains(candidature.Id))
                join offer in context.Offers on candidature.OfferId equals offer.Id
                join marche in context.Marches on offer.MarcheId equals marche.Id
                select new { candidature.Id, candidature.CandidateId, offer.MarcheId, offer.StartsOn, marche.DeskId },
            cancel);
        var (people, desks) = (asked.Select(one => one.CandidateId).Distinct().ToList(), asked.Select(one => one.DeskId).Distinct().ToList());
        // Read for everybody: what is told is that there is a decision, nothing of it.
        var decisions = (await Reads.AllAsync(context => context.EligibilityDecisions.Where(decision => people.Contains(decision.CandidateId)), cancel))
            .ToLookup(decision => decision.CandidateId);
        var settings = await Reads.ManyAsync(
            context => context.ClauseDesks.Where(desk => desks.Contains(desk.Id)), desk => desk.Id, cancel);
        return asked
            .Where(one => DecisionsInForce.Find(
                decisions[one.CandidateId],
                EligibilityRuleSets.ForDesk(one.DeskId is { } desk && settings.TryGetValue(desk, out var known) ? known.Settings : new()).Id,
                one.MarcheId,
                one.StartsOn < today ? today : one.StartsOn) is not null)
            .Select(one => one.Id)
            .ToHashSet();
    }

    /// <summary>What refuses a decision: <c>reference.unknown</c>, or <c>decision.superseded</c> where another one was taken on the same question.</summary>
    private protected override async Task<InputFault?> CreationRefusalAsync(
        MatchingDbContext context, Actor actor, EligibilityDecision created, CancellationToken cancel)
    {
        // Whoever may not decide is told so by the rights, not how the last decision stands.
        if (actor.Role is not (Role.Facilitateur or Role.System)) return null;
        if (!await context.CandidatesOf(actor).AnyAsync(person => person.Id == created.CandidateId, cancel))
            return Unknown("candidateId", created.CandidateId.ToString());
        if (created.MarcheId is { } marche && !await context.MarchesOf(actor).AnyAsync(known => known.Id == marche, cancel))
            return Unknown("marcheId", marche.ToString());
        var before = await context.EligibilityDecisions
            .Where(decision => decision.CandidateId == created.CandidateId && decision.RuleSetId == created.RuleSetId && decision.MarcheId == created.MarcheId)
            .MaxAsync(decision => (int?)decision.Ordinal, cancel) ?? 0;
        return before == created.Ordinal - 1 ? null : new InputFault("decision.superseded", null, "a decision that follows the last one");
    }

    // A facilitateur in charge of the person decides.
    private static IQueryable<EligibilityDecision> Decidable(MatchingDbContext context, Actor actor) =>
        actor.Role is Role.Facilitateur or Role.System ? Visible(context, actor) : context.EligibilityDecisions.Where(decision => false);

    private static IQueryable<EligibilityDecision> Visible(MatchingDbContext context, Actor actor)
    {
        var people = context.CandidatesOf(actor);
        return context.EligibilityDecisions.Where(decision => people.Any(candidate => candidate.Id == decision.CandidateId));
    }

    private static InputFault Unknown(string field, string id) =>
        new("reference.unknown", id, "the identifier of an existing entry that the caller may use") { Field = field };
}
