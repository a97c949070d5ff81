using Matching.GraphQL.Annotations;

namespace Matching.Api.RankingModels;

/// <summary>How much was collected of what a comparison needs.</summary>
[GraphQLName("DriftProgress")]
internal sealed class DriftProgressNode(DriftProgress progress)
{
    /// <summary>Different pairs of offer and person.</summary>
    public int Lines => progress.Lines;

    /// <summary>How many of them are needed.</summary>
    public int LinesNeeded => progress.LinesNeeded;

    /// <summary>Different offers among them.</summary>
    public int Offers => progress.Offers;

    /// <summary>How many of them are needed.</summary>
    public int OffersNeeded => progress.OffersNeeded;
}
