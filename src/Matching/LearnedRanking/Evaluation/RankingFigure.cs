namespace Matching.LearnedRanking.Evaluation;

/// <summary>A mean over offers with its 95 % confidence interval, by bootstrap over offers.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Low">The lower bound.</param>
/// <param name="High">The upper bound.</param>
public readonly record struct RankingFigure(double Mean, double Low, double High);
