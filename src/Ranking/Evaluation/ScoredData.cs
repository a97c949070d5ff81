using Matching.Ranking.Datasets;

namespace Matching.Ranking.Evaluation;

/// <summary>Rows with the scores that a model gave them.</summary>
/// <param name="Data">The rows, in their groups.</param>
/// <param name="Scores">One score per row, in their order; higher ranks first.</param>
public sealed record ScoredData(RankingData Data, IReadOnlyList<double> Scores);
