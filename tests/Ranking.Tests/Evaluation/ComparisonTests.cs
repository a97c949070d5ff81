using Matching.Ranking.Datasets;
using Matching.Ranking.Evaluation;

namespace Matching.Ranking.Tests.Evaluation;

public sealed class ComparisonTests
{
    private static readonly FeatureSchema One = FeatureSchema.Numbered(1);

    [Fact]
    public void A_small_steady_gain_is_seen_although_groups_differ_far_more()
    {
        var (data, weak, strong) = Scorings();
        var gain = RankingEvaluator.Evaluate(data, strong).NdcgGainOver(RankingEvaluator.Evaluate(data, weak), 10)!;
        var alone = RankingEvaluator.Evaluate(data, weak).NdcgInterval(10)!;

        Assert.True(gain.Low > 0);
        Assert.True(gain.High - gain.Low < alone.High - alone.Low);
        Assert.Equal(RankingEvaluator.Evaluate(data, strong).Ndcg(10)!.Value - RankingEvaluator.Evaluate(data, weak).Ndcg(10)!.Value, gain.Mean, 12);
    }

    [Fact]
    public void Scores_are_no_better_than_themselves()
    {
        var (data, weak, _) = Scorings();
        var metrics = RankingEvaluator.Evaluate(data, weak);

        Assert.Equal((0, 0, 0), metrics.NdcgGainOver(metrics, 10) is { } gain ? (gain.Mean, gain.Low, gain.High) : default);
    }

    [Fact]
    public void Metrics_of_other_groups_are_not_compared()
    {
        var metrics = RankingEvaluator.Evaluate([1, 0], [2], [1, 2]);

        Assert.Throws<ArgumentException>(() => metrics.NdcgGainOver(RankingEvaluator.Evaluate([1, 0], [1, 1], [1, 2]), 1));
        Assert.Throws<ArgumentException>(() => metrics.NdcgGainOver(RankingEvaluator.Evaluate([0, 0], [2], [1, 2]), 1));
    }

    /// <summary>Eighty groups of very different difficulty; the stronger scores move the best row up a little in every third group.</summary>
    private static (RankingData Data, double[] Weak, double[] Strong) Scorings()
    {
        var random = new Random(3);
        int[] grades = [.. Enumerable.Range(0, 80 * 8).Select(row => row % 8 == 0 ? 2 : row % 8 < 3 ? 1 : 0)];
        double[] weak = [.. grades.Select((grade, row) => (grade * (row / 8 % 5)) + (3 * random.NextDouble()))];
        double[] strong = [.. weak.Select((score, row) => score + (row % 24 == 0 ? 1.5 : 0))];
        return (new(One, new double[grades.Length], grades, [.. Enumerable.Repeat(8, 80)]), weak, strong);
    }
}
