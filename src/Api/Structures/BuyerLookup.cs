using Matching.GraphQL.Annotations;

namespace Matching.Api.Structures;

/// <summary>Finds buyers for <c>node</c>.</summary>
[ExtendObjectType<BuyerNode>]
internal static class BuyerLookup
{
    /// <summary>Finds a buyer by its identifier.</summary>
    [NodeResolver]
    public static async Task<BuyerNode?> GetAsync(BuyerId id, BuyerByIdDataLoader buyers, CancellationToken cancel) =>
        await buyers.LoadAsync(id, cancel) is { } buyer ? new(buyer) : null;
}
