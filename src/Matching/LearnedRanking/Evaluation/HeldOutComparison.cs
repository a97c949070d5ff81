namespace Matching.LearnedRanking.Evaluation;

/// <summary>How a trained order compares with the rules' on offers decided after everything it was trained on.</summary>
/// <param name="Offers">Offers compared; each has at least one person hired.</param>
/// <param name="Ndcg">Mean NDCG@10 of the order as it would be shown, 0 to 1.</param>
/// <param name="RulesNdcg">Mean NDCG@10 of the rules' order on the same offers, 0 to 1.</param>
/// <param name="Gain">Mean over the offers of the one minus the other.</param>
/// <param name="GainLow">The lower bound of the 95 % confidence interval of <paramref name="Gain"/>.</param>
/// <param name="GainHigh">The upper bound.</param>
public sealed record HeldOutComparison(int Offers, double Ndcg, double RulesNdcg, double Gain, double GainLow, double GainHigh);
