using System.Collections.Concurrent;
using Matching.Persistence.Reading;
using Matching.Persistence.Structures;
using Matching.Persistence.Writing;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Candidates;

/// <summary>Says which candidates of the engine's index a caller may be shown, by the rights that hold for their files.</summary>
/// <remarks>
/// As long as the rights stay the same, so does the predicate: the engine knows by that that it was asked the same before, also after
/// a write of something else (docs/decisions/0174-answers-outlive-writes.md).
/// </remarks>
public sealed class MatchScope
{
    private const int MostKept = 1_000;

    private static readonly Predicate<MatchableCandidate> Everybody = _ => true, Nobody = _ => false;

    private readonly IDbContextFactory<MatchingDbContext> _contexts;
    private readonly UntilChange<Desk, HashSet<InseeCode>> _territories;
    private readonly UntilChange<Desk, HashSet<CandidateId>> _involved;
    private readonly ConcurrentDictionary<PrescriberId, Predicate<MatchableCandidate>> _prescribers = new();
    private readonly ConcurrentDictionary<Desk, InCharge> _desks = new();

    internal MatchScope(IDbContextFactory<MatchingDbContext> contexts, DataVersion data)
    {
        _contexts = contexts;
        _territories = new(data, MostKept, AggregateKinds.Communes, AggregateKinds.FormerCommunes);
        _involved = new(
            data, MostKept, AggregateKinds.Candidature, AggregateKinds.Placement, AggregateKinds.Offer, AggregateKinds.Marche, AggregateKinds.Communes,
            AggregateKinds.FormerCommunes);
    }

    /// <summary>The candidates the actor may be shown; for an employer nobody: it is told of classes of people only (<see cref="CompanyList"/>).</summary>
    public async Task<Predicate<MatchableCandidate>> CandidatesAsync(Actor actor, CancellationToken cancel)
    {
        switch (actor.Role)
        {
            case Role.System:
                return Everybody;
            case Role.Prescripteur:
                return FollowedBy(new(actor.OrganisationId!.Value));
            case Role.Facilitateur:
                var desk = new Desk(actor.OrganisationId!.Value, actor.Territory);
                var communes = await _territories.GetAsync(desk, reading => CommunesAsync(actor, reading), cancel);
                var involved = await _involved.GetAsync(desk, reading => InvolvedAsync(actor, reading), cancel);
                return InChargeOf(desk, actor.Departments, communes, involved);
            default:
                return Nobody;
        }
    }

    private Predicate<MatchableCandidate> FollowedBy(PrescriberId prescriber)
    {
        if (_prescribers.Count > MostKept) _prescribers.Clear();
        return _prescribers.GetOrAdd(prescriber, one => candidate => candidate.PrescriberId == one);
    }

    // Most writes propose nobody new from elsewhere: then the predicate is the one that the engine knows.
    private Predicate<MatchableCandidate> InChargeOf(
        Desk desk, IReadOnlySet<string> departments, HashSet<InseeCode> communes, HashSet<CandidateId> involved)
    {
        if (_desks.Count > MostKept) _desks.Clear();
        return _desks.AddOrUpdate(desk, _ => Fresh(), (_, known) => known.IsOf(communes, involved) ? known : Fresh()).Holds;

        InCharge Fresh() => new(communes, involved, candidate =>
            (candidate.Commune is { } commune && (departments.Contains(commune.Department) || communes.Contains(commune))) || involved.Contains(candidate.Id));
    }

    private async Task<HashSet<InseeCode>> CommunesAsync(Actor actor, CancellationToken cancel)
    {
        await using var context = _contexts.CreateDbContext();
        return [.. (await context.CommunesOf(actor).ToListAsync(cancel)).OfType<InseeCode>()];
    }

    private async Task<HashSet<CandidateId>> InvolvedAsync(Actor actor, CancellationToken cancel)
    {
        await using var context = _contexts.CreateDbContext();
        return [.. await context.InvolvedWith(actor).ToListAsync(cancel)];
    }

    // The territory beside the desk: an actor was made from it, and it decides.
    private readonly record struct Desk(Guid Id, string Territory);

    private sealed record InCharge(HashSet<InseeCode> Communes, HashSet<CandidateId> Involved, Predicate<MatchableCandidate> Holds)
    {
        public bool IsOf(HashSet<InseeCode> communes, HashSet<CandidateId> involved) =>
            (ReferenceEquals(Communes, communes) || Communes.SetEquals(communes)) && (ReferenceEquals(Involved, involved) || Involved.SetEquals(involved));
    }
}
