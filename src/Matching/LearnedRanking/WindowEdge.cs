using Matching.Explanations;
using Matching.Walks;

namespace Matching.LearnedRanking;

/// <summary>Where the window of a list ends, and what the model is taken to give to those beyond: the least that it gave within.</summary>
/// <remarks>
/// So the score falls from the first to the last of the whole list, and beyond the window the rules' order stays
/// (docs/decisions/0125-one-score.md).
/// </remarks>
/// <param name="Last">The last pair within, by the rules.</param>
/// <param name="LeastLearnedPart">The least learned part of a score within.</param>
internal sealed record WindowEdge(ScoredPair Last, Points LeastLearnedPart)
{
    /// <summary>The edge of a full window.</summary>
    /// <param name="model">The model that orders.</param>
    /// <param name="byRules">The best by the rules, best first; more than the window holds.</param>
    public static WindowEdge Of(LearnedModel model, RulesOrder byRules)
    {
        var blend = model.Blend;
        var least = byRules[0].Learned - byRules[0].Pair.Score.Beside(blend);
        for (var at = 1; at < byRules.WindowLength; at++)
            if (byRules[at].Learned - byRules[at].Pair.Score.Beside(blend) is var part && part < least) least = part;
        return new(byRules[byRules.WindowLength - 1].Pair with { Listed = null }, least);
    }

    /// <summary>Whether a pair lies beyond.</summary>
    public bool IsBeyond(ScoredPair pair) => ScoredPair.BestFirst.Compare(pair, Last) > 0;

    /// <summary>The points that a pair beyond is ordered by.</summary>
    /// <param name="model">The model that orders.</param>
    /// <param name="rules">The sum of the rules' points.</param>
    public Points PointsBeyond(LearnedModel model, Points rules) => rules.Beside(model.Blend) + LeastLearnedPart;
}
