using Matching.GraphQL.Annotations;

namespace Matching.Api.Structures;

/// <summary>A donneur d'ordre: who imposes the clause in its marchés.</summary>
[GraphQLName("Buyer")]
internal sealed class BuyerNode(Buyer buyer)
{
    /// <summary>The global identifier.</summary>
    [ID]
    public BuyerId Id => buyer.Id;

    /// <summary>The name.</summary>
    public string Name => buyer.Name;

    /// <summary>Public or private.</summary>
    public BuyerKind Kind => buyer.Kind;

    /// <summary>The establishment's number; null when not known.</summary>
    public Siret? Siret => buyer.Siret;
}
