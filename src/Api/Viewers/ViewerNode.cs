using Matching.Api.Candidates;
using Matching.Api.Structures;
using Matching.GraphQL.Annotations;

namespace Matching.Api.Viewers;

/// <summary>Who asks.</summary>
[ObjectType, GraphQLName("Viewer")]
internal sealed class ViewerNode(Actor actor)
{
    /// <summary>The role the caller acts in.</summary>
    public Role Role => actor.Role;

    /// <summary>The token's subject; <c>anonymous</c> without a token.</summary>
    public string UserId => actor.UserId;

    /// <summary>Codes of the whole departments of a facilitateur's territory, which may be intercommunalities instead: see `territory`. Empty for other
    /// roles.</summary>
    public IReadOnlyList<string> Departments => [.. actor.Departments.Order(StringComparer.Ordinal)];

    /// <summary>The territory of a facilitateur's clause desk, as the desk is kept; null for other roles.</summary>
    public TerritoryNode? Territory => actor.Role == Role.Facilitateur ? new(actor) : null;

    /// <summary>The clause desks whose figures the caller reads, by name: a coordinateur's, and a facilitateur's own; empty for other roles.</summary>
    [ListSize(AssumedSize = 10)]
    public async Task<IReadOnlyList<ClauseDeskNode>> GetDesksAsync(ClauseDeskByIdDataLoader desks, CancellationToken cancel)
    {
        ClauseDeskId[] ids = actor is { Role: Role.Facilitateur, OrganisationId: { } own } ? [new(own)] : [.. actor.Desks];
        var found = await Task.WhenAll(ids.Select(id => desks.LoadAsync(id, cancel)));
        return [.. found.OfType<ClauseDesk>().OrderBy(desk => desk.Name, StringComparer.Ordinal).Select(desk => new ClauseDeskNode(desk))];
    }

    /// <summary>The name of the structure, company, buyer, desk or coordination that the caller belongs to; null for roles without one.</summary>
    public async Task<string?> GetOrganisationNameAsync(
        PrescriberByIdDataLoader prescribers, ContractorByIdDataLoader contractors, BuyerByIdDataLoader buyers, ClauseDeskByIdDataLoader desks,
        StructureStore<CarrierEmployer, CarrierEmployerId> carriers, StructureStore<Coordination, CoordinationId> coordinations,
        CancellationToken cancel) => actor switch
    {
        { Role: Role.Prescripteur, OrganisationId: { } id } => (await prescribers.LoadAsync(new PrescriberId(id), cancel))?.Name,
        { Role: Role.Entreprise, OrganisationId: { } id } => (await contractors.LoadAsync(new ContractorId(id), cancel))?.Name,
        { Role: Role.Acheteur, OrganisationId: { } id } => (await buyers.LoadAsync(new BuyerId(id), cancel))?.Name,
        { Role: Role.Facilitateur, OrganisationId: { } id } => (await desks.LoadAsync(new ClauseDeskId(id), cancel))?.Name,
        { Role: Role.StructurePorteuse, OrganisationId: { } id } => (await carriers.FindAsync(actor, new CarrierEmployerId(id), cancel))?.Name,
        { Role: Role.Coordinateur, OrganisationId: { } id } => (await coordinations.FindAsync(actor, new CoordinationId(id), cancel))?.Name,
        _ => null,
    };

    /// <summary>A candidat's own file; null for other roles.</summary>
    public async Task<CandidateNode?> GetCandidateAsync(CandidateByIdDataLoader candidates, CancellationToken cancel) =>
        actor is { Role: Role.Candidat, OrganisationId: { } id } && await candidates.LoadAsync(new CandidateId(id), cancel) is { } own ? new(own) : null;
}

/// <summary>Reads who asks.</summary>
[QueryType]
internal static class ViewerQueries
{
    /// <summary>Who asks: role, organisation, territory.</summary>
    public static ViewerNode GetMe(Actor actor) => new(actor);
}
