using Matching.GraphQL.Annotations;

namespace Matching.Api.Structures;

/// <summary>An entreprise attributaire: who won a marché and owes its insertion hours.</summary>
[GraphQLName("Contractor")]
internal sealed class ContractorNode(Contractor contractor)
{
    /// <summary>The global identifier.</summary>
    [ID]
    public ContractorId Id => contractor.Id;

    /// <summary>The name.</summary>
    public string Name => contractor.Name;

    /// <summary>The establishment's number; null when not known.</summary>
    public Siret? Siret => contractor.Siret;
}
