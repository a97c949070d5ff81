using Matching.GraphQL.Annotations;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Bench;

/// <summary>The root fields.</summary>
[QueryType]
public static class OfferQueries
{
    /// <summary>One offer.</summary>
    public static Offer? GetOffer([GraphQLType<IdType>] string id, OfferStore store) => store.Find(id);

    /// <summary>The first offers, in the file's order.</summary>
    public static IEnumerable<Offer> GetOffers(OfferStore store, Sector? sector, int first = 20) =>
        (sector is null ? store.All : store.All.Where(offer => offer.Sector == sector)).Take(first);
}
