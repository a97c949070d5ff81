using Matching.Ranking.Datasets;
using Matching.Ranking.Models;

namespace Matching.Ranking.Evaluation;

/// <summary>Measures how well scores rank groups whose grades are known.</summary>
public static class RankingEvaluator
{
    /// <summary>How many ranks are measured when nothing is said.</summary>
    public const int UsualRanks = 10;

    /// <summary>Measures scores of all rows of the data.</summary>
    /// <param name="data">Grades and groups; the values are not looked at.</param>
    /// <param name="scores">One finite score per row; higher ranks first.</param>
    /// <param name="ranks">NDCG and DCG are measured at 1, 2, … up to this rank.</param>
    /// <exception cref="ArgumentException">Not one score per row, or one that is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 1 rank.</exception>
    public static RankingMetrics Evaluate(RankingData data, ReadOnlySpan<double> scores, int ranks = UsualRanks) =>
        Evaluate(data.Grades, data.GroupSizes, scores, ranks);

    /// <summary>Measures what a model's <see cref="RankingModel.Transform"/> gave.</summary>
    /// <inheritdoc cref="Evaluate(RankingData, ReadOnlySpan{double}, int)" path="/exception"/>
    /// <param name="scored">Rows and scores.</param>
    /// <param name="ranks">NDCG and DCG are measured at 1, 2, … up to this rank.</param>
    public static RankingMetrics Evaluate(ScoredData scored, int ranks = UsualRanks) => Evaluate(scored.Data, [.. scored.Scores], ranks);

    /// <summary>Measures scores of graded rows in groups.</summary>
    /// <inheritdoc cref="Evaluate(RankingData, ReadOnlySpan{double}, int)" path="/param|/exception"/>
    /// <param name="grades">The grade of each row, 0 to <see cref="RankingData.HighestGrade"/>.</param>
    /// <param name="groupSizes">The number of rows of each group, in the order of the rows.</param>
    /// <param name="scores">One finite score per row; higher ranks first.</param>
    /// <param name="ranks">NDCG and DCG are measured at 1, 2, … up to this rank.</param>
    public static RankingMetrics Evaluate(IReadOnlyList<int> grades, IReadOnlyList<int> groupSizes, ReadOnlySpan<double> scores, int ranks = UsualRanks)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ranks, 1);
        if (scores.Length != grades.Count)
            throw new ArgumentException($"{scores.Length} scores for {grades.Count} rows; expected one per row.", nameof(scores));
        if (groupSizes.Sum(size => (long)size) is var rows && rows != grades.Count)
            throw new ArgumentException($"Groups of {rows} rows in all for {grades.Count} grades; expected as many.", nameof(groupSizes));

        ReadOnlySpan<int> all = grades.ToArray();
        var groups = new List<GroupMetrics>(groupSizes.Count);
        var start = 0;
        foreach (var size in groupSizes)
        {
            groups.Add(GroupMetrics.Of(all.Slice(start, size), scores.Slice(start, size), ranks));
            start += size;
        }

        return new(groups, ranks);
    }

    /// <summary>What a random order of every group is worth: its exact expectation, not a draw. What any scorer must beat.</summary>
    /// <remarks>Equal scores share their mean gain, and the mean over all orders of a group is just that.</remarks>
    public static RankingMetrics RandomOrder(RankingData data, int ranks = UsualRanks) => Evaluate(data, new double[data.RowCount], ranks);

    /// <summary>What the best order of every group is worth: NDCG 1, and the highest DCG that the grades allow.</summary>
    public static RankingMetrics BestOrder(RankingData data, int ranks = UsualRanks) => Evaluate(data, [.. data.Grades.Select(grade => (double)grade)], ranks);
}

/// <summary>Rows with the scores that a model gave them.</summary>
/// <param name="Data">The rows, in their groups.</param>
/// <param name="Scores">One score per row, in their order; higher ranks first.</param>
public sealed record ScoredData(RankingData Data, IReadOnlyList<double> Scores);
