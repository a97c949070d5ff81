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
    private readonly UntilChange<string, Predicate<MatchableCandidate>> _territories;
    private readonly ConcurrentDictionary<PrescriberId, Predicate<MatchableCandidate>> _prescribers = new();

    internal MatchScope(IDbContextFactory<MatchingDbContext> contexts, DataVersion data) =>
        (_contexts, _territories) = (contexts, new(data, MostKept, AggregateKinds.Communes, AggregateKinds.FormerCommunes));

    /// <summary>The candidates the actor may be shown; for an entreprise nobody: it is told of classes of people only (<see cref="CompanyList"/>).</summary>
    public async Task<Predicate<MatchableCandidate>> CandidatesAsync(Actor actor, CancellationToken cancel)
    {
        switch (actor.Role)
        {
            case Role.System:
                return Everybody;
            case Role.Prescripteur:
                return FollowedBy(new(actor.OrganisationId!.Value));
            case Role.Facilitateur:
                // By the territory itself, not by the desk: it decides, and an actor was made from it.
                return await _territories.GetAsync(actor.Territory, reading => LivingInAsync(actor, reading), cancel);
            default:
                return Nobody;
        }
    }

    private Predicate<MatchableCandidate> FollowedBy(PrescriberId prescriber)
    {
        if (_prescribers.Count > MostKept) _prescribers.Clear();
        return _prescribers.GetOrAdd(prescriber, one => candidate => candidate.PrescriberId == one);
    }

    private async Task<Predicate<MatchableCandidate>> LivingInAsync(Actor actor, CancellationToken cancel)
    {
        await using var context = _contexts.CreateDbContext();
        var departments = actor.Departments;
        HashSet<InseeCode> communes = [.. (await context.CommunesOf(actor).ToListAsync(cancel)).OfType<InseeCode>()];
        return candidate => candidate.Commune is { } commune && (departments.Contains(commune.Department) || communes.Contains(commune));
    }
}
