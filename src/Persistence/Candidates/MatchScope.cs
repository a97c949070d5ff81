using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence;

/// <summary>Says which candidates of the engine's index a caller may be shown, by the rights that hold for their files.</summary>
public sealed class MatchScope
{
    private readonly IDbContextFactory<MatchingDbContext> _contexts;

    internal MatchScope(IDbContextFactory<MatchingDbContext> contexts) => _contexts = contexts;

    /// <summary>The candidates the actor may be shown; for an entreprise everybody, because it is shown pseudonyms.</summary>
    public async Task<Predicate<MatchableCandidate>> CandidatesAsync(Actor actor, CancellationToken cancel)
    {
        switch (actor.Role)
        {
            case Role.System or Role.Entreprise:
                return _ => true;
            case Role.Prescripteur:
                var prescriber = new PrescriberId(actor.OrganisationId!.Value);
                return candidate => candidate.PrescriberId == prescriber;
            case Role.Facilitateur:
                var communes = await TerritoryAsync(actor, cancel);
                return candidate => candidate.Commune is { } commune
                    && (actor.Departments.Contains(commune.Department) || communes.Contains(commune));
            default:
                return _ => false;
        }
    }

    private async Task<HashSet<InseeCode>> TerritoryAsync(Actor actor, CancellationToken cancel)
    {
        await using var context = _contexts.CreateDbContext();
        return [.. (await context.CommunesOf(actor).ToListAsync(cancel)).OfType<InseeCode>()];
    }
}
