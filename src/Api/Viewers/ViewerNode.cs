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

    /// <summary>The name of the structure, company, buyer or desk that the caller belongs to; null for roles without one.</summary>
    public async Task<string?> GetOrganisationNameAsync(
        PrescriberByIdDataLoader prescribers, ContractorByIdDataLoader contractors, BuyerByIdDataLoader buyers, ClauseDeskByIdDataLoader desks,
        CancellationToken cancel) => actor switch
    {
        { Role: Role.Prescripteur, OrganisationId: { } id } => (await prescribers.LoadAsync(new PrescriberId(id), cancel))?.Name,
        { Role: Role.Entreprise, OrganisationId: { } id } => (await contractors.LoadAsync(new ContractorId(id), cancel))?.Name,
        { Role: Role.Acheteur, OrganisationId: { } id } => (await buyers.LoadAsync(new BuyerId(id), cancel))?.Name,
        { Role: Role.Facilitateur, OrganisationId: { } id } => (await desks.LoadAsync(new ClauseDeskId(id), cancel))?.Name,
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
