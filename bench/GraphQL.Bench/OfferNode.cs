using Matching.GraphQL.Annotations;

namespace Matching.GraphQL.Bench;

/// <summary>Fields of an offer that are no properties.</summary>
[ObjectType<Offer>]
public static class OfferNode
{
    /// <summary>The best matches.</summary>
    public static IEnumerable<Match> GetMatches([Parent] Offer offer, int first) => offer.Matches.Take(first);
}
