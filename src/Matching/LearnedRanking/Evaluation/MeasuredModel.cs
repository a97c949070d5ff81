using Matching.Fairness;

namespace Matching.LearnedRanking.Evaluation;

/// <summary>What was measured of a model on judged offers.</summary>
/// <param name="Evaluation">How good its order is.</param>
/// <param name="Fairness">How its order treats people.</param>
public sealed record MeasuredModel(ModelEvaluation Evaluation, FairnessReport Fairness);
