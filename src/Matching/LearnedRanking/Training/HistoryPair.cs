using Matching.Explanations;
using Matching.Fairness;
using Matching.LearnedRanking.History;
using Matching.Weights;

namespace Matching.LearnedRanking.Training;

/// <summary>A judged person, worked out for training.</summary>
/// <param name="Person">Who; only to count people once in audits.</param>
/// <param name="Row">The row of <see cref="MatchFeatures.Schema"/>; NaN where not known.</param>
/// <param name="Grade">How it turned out, 0 to 4.</param>
/// <param name="Rules">The sum of the rules' points.</param>
/// <param name="ShownRank">The rank at which the person was shown before, from 1; null when not known.</param>
/// <param name="IsReconstructed">Whether it was rebuilt from dated facts.</param>
/// <param name="Audit">For audits only: no trainer is handed it.</param>
public sealed record HistoryPair(
    CandidateId Person, IReadOnlyList<double> Row, int Grade, Points Rules, int? ShownRank, bool IsReconstructed, AuditTraits Audit)
{
    /// <summary>Works a judged offer out: features, grades and points instead of files.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="weights">The weights to compare by; every pair is told under them.</param>
    /// <returns>The pairs in an order that says nothing: equal scores share their ranks anyway.</returns>
    public static JudgedOffer<HistoryPair> Of(JudgedOffer<JudgedPair> offer, RuleWeights weights) =>
        offer.With(offer.Pairs.Select(pair => Of(pair, weights)).OrderBy(pair => pair.Person.Value));

    private static HistoryPair Of(JudgedPair judged, RuleWeights weights)
    {
        var (rules, row) = judged.Pair.ScoreAndFeatures(weights);
        return new(judged.Pair.Person.Id, row, judged.Grade, rules, judged.ShownRank, judged.Pair.IsReconstructed, judged.Audit);
    }
}
