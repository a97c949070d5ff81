using Matching.Explanations;
using Matching.LearnedRanking.Features;
using Matching.Pairs;
using Matching.Ranking.Datasets;
using Matching.Rules;

namespace Matching.LearnedRanking;

/// <summary>Turns a pair into the row that models learn from and score: the only producer, in training and in serving.</summary>
/// <remarks>
/// It reads what <see cref="PairFacts"/> hands on, as of the day of the decision. Never a feature: sex, age, name, nationality,
/// birthplace, health, the statuses that prove eligibility, residence in a QPV, or anything worked out from them
/// (docs/decisions/0076-features-and-what-is-left-out.md). NaN stands for what is not known.
/// </remarks>
public static class MatchFeatures
{
    /// <summary>What <c>occupation.linked-wish</c> holds where no wish has a link to the work; from 0, the most wanted, below it.</summary>
    public const int NoWish = 100;

    private static readonly MatchFeature[] InOrder =
    [
        .. SuitabilityFeatures.All, .. OccupationFeatures.All, .. JourneyFeatures.All, .. QualificationFeatures.All,
        .. AvailabilityFeatures.All, .. BarrierFeatures.All, .. PathFeatures.All, .. WorkFeatures.All,
    ];

    /// <summary>The columns, with the direction in which each may move a score.</summary>
    public static FeatureSchema Schema { get; } = new(InOrder.Select(feature => feature.Column));

    /// <summary>Under what the column is told to a reader.</summary>
    /// <param name="column">The number of the column, from 0.</param>
    public static FeatureFamily FamilyOf(int column) => InOrder[column].Family;

    /// <summary>Writes the row of a pair.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="results">What each rule said of it, in the order of <see cref="RuleKind"/>.</param>
    /// <param name="row">Room for one value per column.</param>
    internal static void Write(in Pairing pair, ReadOnlySpan<RuleResult> results, Span<double> row)
    {
        var facts = new PairFacts(pair, results);
        for (var column = 0; column < InOrder.Length; column++) row[column] = InOrder[column].Read(facts);
    }
}
