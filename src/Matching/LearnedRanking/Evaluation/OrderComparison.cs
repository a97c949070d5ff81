namespace Matching.LearnedRanking.Evaluation;

/// <summary>The same offers in four orders: NDCG cut at one position, 0 to 1.</summary>
/// <param name="Offers">Offers compared; those without anybody worth ranking first say nothing and are left out.</param>
/// <param name="Shown">The order as it would be shown: model and rules blended by the evidence there is.</param>
/// <param name="Model">The model alone.</param>
/// <param name="Rules">The rules alone.</param>
/// <param name="Random">What a random order is worth on average.</param>
/// <param name="GainOverRules">The shown order minus the rules', offer by offer.</param>
/// <param name="GainOverRandom">The shown order minus a random one, offer by offer.</param>
public sealed record OrderComparison(
    int Offers, RankingFigure Shown, RankingFigure Model, RankingFigure Rules, double Random, RankingFigure GainOverRules, RankingFigure GainOverRandom);

/// <summary>A mean over offers with its 95 % confidence interval, by bootstrap over offers.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Low">The lower bound.</param>
/// <param name="High">The upper bound.</param>
public readonly record struct RankingFigure(double Mean, double Low, double High);
