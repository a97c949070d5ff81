using Matching.Explanations;
using Matching.LearnedRanking.History;
using Matching.Weights;

namespace Matching.LearnedRanking.Serving;

/// <summary>Works the points of a served pair out again, from what was kept of it.</summary>
/// <param name="Rules">The sum of the rules' points.</param>
/// <param name="Learned">The points it was ordered by; null when the rules ordered alone.</param>
/// <param name="Shadow">The points of the model in the shadow; null without one.</param>
public sealed record RankingReplay(Points Rules, Points? Learned, Points? Shadow)
{
    /// <summary>The points that pair, weights and models give: the very ones that were served.</summary>
    /// <param name="pair">What was kept.</param>
    /// <param name="weights">The weights of the day.</param>
    /// <param name="active">The model that ordered; null when the rules did alone, or the pair lay beyond the window.</param>
    /// <param name="shadow">The model in the shadow; null without one.</param>
    /// <exception cref="ArgumentException">The weights are not those of the day.</exception>
    public static RankingReplay Of(PairSnapshot pair, RuleWeights weights, LearnedModel? active, LearnedModel? shadow)
    {
        var (rules, row) = pair.ScoreAndFeatures(weights);
        return new(rules, By(active), By(shadow));

        Points? By(LearnedModel? model) => model is null ? null : LearnedPoints.Of(model, rules, model.Model.Score(row), weights.Total);
    }
}
