using Matching.LearnedRanking.History;
using Matching.Weights;

namespace Matching.LearnedRanking.Training;

/// <summary>A judged offer, worked out for training: features, grades and points instead of files.</summary>
public sealed record HistoryOffer
{
    /// <summary>The offer.</summary>
    public required OfferId OfferId { get; init; }

    /// <summary>The day on which the first person was presented.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>The branch of the marché.</summary>
    public required MarcheSector Sector { get; init; }

    /// <summary>The department of the work site; null when not known.</summary>
    public required string? Territory { get; init; }

    /// <summary>The kind of contract.</summary>
    public required ContractType ContractType { get; init; }

    /// <summary>Everybody who was presented and judged.</summary>
    public required IReadOnlyList<HistoryPair> Pairs { get; init; }

    /// <summary>Works a judged offer out.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="weights">The weights to compare by; every pair is told under them.</param>
    public static HistoryOffer Of(JudgedOffer offer, RuleWeights weights) => new()
    {
        OfferId = offer.OfferId,
        DecidedOn = offer.DecidedOn,
        Sector = offer.Sector,
        Territory = offer.Territory,
        ContractType = offer.ContractType,
        // Rows in an order that says nothing: equal scores share their ranks anyway.
        Pairs = [.. offer.Pairs.Select(pair => HistoryPair.Of(pair, weights)).OrderBy(pair => pair.Person.Value)],
    };
}
