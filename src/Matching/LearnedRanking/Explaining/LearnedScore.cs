using Matching.Explanations;
using Matching.LearnedRanking.Features;

namespace Matching.LearnedRanking.Explaining;

/// <summary>The points that rules and model together gave a pair, and where the model's came from, worked out only when asked.</summary>
/// <remarks>
/// The total is exactly the sum of the rules' parts, the base and the contributions. The latter are the model's Shapley values
/// (<see cref="Ranking.FeatureContributions"/>), laid onto points and blended (docs/decisions/0125-one-score.md).
/// </remarks>
public sealed class LearnedScore
{
    private readonly Lazy<LearnedSum> _sum;

    internal LearnedScore(LearnedModel model, Points total, Points most, IReadOnlyList<MatchPart> parts, double[] row)
    {
        (Model, Blend, Total) = (model.Id, model.Blend, total);
        _sum = new(() => LearnedSum.Of(model, total - parts.Sum(), most, row));
    }

    /// <summary>The points that the pair is ordered by.</summary>
    public Points Total { get; }

    /// <summary>The model.</summary>
    public RankingModelId Model { get; }

    /// <summary>The model's share of the order; the rest is the rules'.</summary>
    public Fit Blend { get; }

    /// <summary>What the model gives to everybody: its mean over the training data.</summary>
    public Points Base => _sum.Value.Base;

    /// <summary>What each feature adds or takes, in the order of <see cref="MatchFeatures.Schema"/>.</summary>
    public IReadOnlyList<LearnedContribution> Contributions => _sum.Value.Contributions;

    /// <summary>What a family of features adds or takes in all.</summary>
    public Points Of(FeatureFamily family) =>
        Contributions.Where(one => one.Family == family).Aggregate(Points.Zero, (sum, one) => sum + one.Points);
}
