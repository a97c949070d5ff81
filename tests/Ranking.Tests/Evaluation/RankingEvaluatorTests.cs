using Matching.Ranking.Datasets;
using Matching.Ranking.Evaluation;

namespace Matching.Ranking.Tests.Evaluation;

public sealed class RankingEvaluatorTests
{
    private static readonly int[] Grades = [2, 0, 1, 0, 0, 0, 3], Groups = [3, 2, 2];
    private static readonly double[] Scores = [1, 3, 2, 1, 2, 5, 5];

    /// <summary>By hand. Group 1 ranks gains 0, 1, 3 over 3, 1, 0; group 2 has no relevant row; group 3 shares 7 and 0 on two ranks.</summary>
    [Fact]
    public void Means_by_rank_equal_the_sums_by_hand()
    {
        var metrics = RankingEvaluator.Evaluate(Grades, Groups, Scores, ranks: 3);
        double second = 1 / Math.Log2(3),
            third = 0.5;
        double[] first = [0, second / (3 + second), (second + (3 * third)) / (3 + second)],
            last = [0.5, (3.5 + (3.5 * second)) / 7, (3.5 + (3.5 * second)) / 7];

        Assert.Equal(first.Zip(last, (a, b) => (a + b) / 2), metrics.NormalizedDiscountedCumulativeGains, (a, b) => Math.Abs(a - b) < 1e-15);
        Assert.Equal((second + (3 * third) + 3.5 + (3.5 * second)) / 2, metrics.DiscountedCumulativeGains[2], 12);
        Assert.Equal([true, false, true], metrics.Groups.Select(group => group.IsJudged));
        Assert.Equal(2, metrics.JudgedGroups);
    }

    [Fact]
    public void Groups_without_a_relevant_row_count_as_asked()
    {
        var metrics = RankingEvaluator.Evaluate(Grades, Groups, Scores);
        var sum = metrics.NdcgByGroup(10).Sum();

        Assert.Equal(sum / 2, metrics.Ndcg(10));
        Assert.Equal((sum + 1) / 3, metrics.Ndcg(10, EmptyGroups.CountAsOne));
        Assert.Equal(sum / 3, metrics.Ndcg(10, EmptyGroups.CountAsZero));
    }

    [Fact]
    public void Each_group_agrees_with_the_measure_of_one_group()
    {
        var metrics = RankingEvaluator.Evaluate(Grades, Groups, Scores, ranks: 5);
        for (var rank = 1; rank <= 5; rank++)
            Assert.Equal(Ndcg.At(rank, [2, 0, 1], [1.0, 3, 2]), metrics.Groups[0].Ndcg![rank - 1]);
    }

    [Fact]
    public void Without_a_relevant_row_there_is_no_mean()
    {
        var metrics = RankingEvaluator.Evaluate([0, 0], [2], [1, 2]);

        Assert.Null(metrics.Ndcg(1));
        Assert.Equal(double.NaN, metrics.NormalizedDiscountedCumulativeGains[0]);
        Assert.Equal(1, metrics.Ndcg(1, EmptyGroups.CountAsOne));
    }

    [Fact]
    public void A_random_order_is_worth_the_mean_over_all_orders()
    {
        var data = new RankingData(FeatureSchema.Numbered(1), new double[4], [3, 1, 0, 1], [4]);
        var all = Orders([0.0, 1, 2, 3]).Select(scores => RankingEvaluator.Evaluate(data, scores, 3)).ToList();
        var random = RankingEvaluator.RandomOrder(data, 3);

        Assert.Equal(24, all.Count);
        for (var rank = 1; rank <= 3; rank++) Assert.Equal(all.Average(metrics => metrics.Ndcg(rank)!.Value), random.Ndcg(rank)!.Value, 12);
        Assert.Equal(1, RankingEvaluator.BestOrder(data, 3).Ndcg(2));
    }

    [Fact]
    public void Refuses_what_does_not_fit()
    {
        Assert.Throws<ArgumentException>(() => RankingEvaluator.Evaluate(Grades, Groups, [1]));
        Assert.Throws<ArgumentException>(() => RankingEvaluator.Evaluate(Grades, [7, 1], Scores));
        Assert.Throws<ArgumentOutOfRangeException>(() => RankingEvaluator.Evaluate(Grades, Groups, Scores, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => RankingEvaluator.Evaluate(Grades, Groups, Scores, 3).Ndcg(4));
    }

    private static IEnumerable<double[]> Orders(double[] values) =>
        values.Length == 0
            ?
            [
                [],
            ]
            : values.SelectMany((value, at) => Orders([.. values[..at], .. values[(at + 1)..]]).Select(rest => (double[])[value, .. rest]));
}
