using Matching.GraphQL.Annotations;
using Matching.GraphQL.Execution.Batching;

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

/// <summary>Finds buyers for <c>node</c>.</summary>
[ExtendObjectType<BuyerNode>]
internal static class BuyerLookup
{
    /// <summary>Finds a buyer by its identifier.</summary>
    [NodeResolver]
    public static async Task<BuyerNode?> GetAsync(BuyerId id, BuyerByIdDataLoader buyers, CancellationToken cancel) =>
        await buyers.LoadAsync(id, cancel) is { } buyer ? new(buyer) : null;
}

/// <summary>Buyers by identifier.</summary>
internal sealed class BuyerByIdDataLoader(IBatchScheduler scheduler, StructureStore<Buyer, BuyerId> store, Actor actor)
    : BatchDataLoader<BuyerId, Buyer>(scheduler)
{
    protected override Task<IReadOnlyDictionary<BuyerId, Buyer>> LoadBatchAsync(IReadOnlyList<BuyerId> keys, CancellationToken cancellationToken) =>
        store.FindManyAsync(actor, [.. keys], cancellationToken);
}
