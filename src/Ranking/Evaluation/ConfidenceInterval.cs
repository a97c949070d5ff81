namespace Matching.Ranking.Evaluation;

/// <summary>A mean and the bounds between which it lies with a given confidence.</summary>
/// <param name="Mean">The mean of what was seen.</param>
/// <param name="Low">The lower bound.</param>
/// <param name="High">The upper bound.</param>
/// <param name="Confidence">How sure, such as 0.95.</param>
/// <param name="Groups">How many groups it rests on.</param>
public sealed record ConfidenceInterval(double Mean, double Low, double High, double Confidence, int Groups);
