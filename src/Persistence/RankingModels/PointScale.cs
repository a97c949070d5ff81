namespace Matching.Persistence;

/// <summary>How a model's raw scores become points: <c>points = Shift + Factor × score</c>.</summary>
/// <param name="Factor">Points per unit of the model's score; more than 0.</param>
/// <param name="Shift">Points of a score of 0.</param>
public sealed record PointScale(double Factor, double Shift);
