using Matching.Explanations;
using Matching.LearnedRanking.Features;

namespace Matching.LearnedRanking.Explaining;

/// <summary>The points that rules and model together gave a pair, and where the model's came from, worked out only when asked.</summary>
/// <remarks>
/// The total is exactly the sum of the rules' parts, the base and the contributions. The latter are the model's Shapley values
/// (<see cref="Ranking.Explanations.FeatureContributions"/>), laid onto points and blended (docs/decisions/0125-one-score.md).
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

/// <summary>What one feature added to a learned score, or took from it.</summary>
/// <param name="Feature">The name of the column, such as <c>journey.minutes</c>.</param>
/// <param name="Family">Under what it is told to a reader.</param>
/// <param name="Value">The value of the pair; NaN when not known.</param>
/// <param name="Points">The points; below 0 when it took some.</param>
public sealed record LearnedContribution(string Feature, FeatureFamily Family, double Value, Points Points);
