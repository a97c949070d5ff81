namespace Matching;

/// <summary>The points that rules and model together gave a pair.</summary>
public sealed class LearnedScore
{
    internal LearnedScore(LearnedModel model, Points total) => (Model, Blend, Total) = (model.Id, model.Blend, total);

    /// <summary>The points that the pair is ordered by.</summary>
    public Points Total { get; }

    /// <summary>The model.</summary>
    public RankingModelId Model { get; }

    /// <summary>The model's share of the order; the rest is the rules'.</summary>
    public Fit Blend { get; }
}
