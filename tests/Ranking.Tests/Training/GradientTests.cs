using Matching.Ranking.Training;

namespace Matching.Ranking.Tests.Training;

public class GradientTests
{
    [Fact]
    public void Pairwise_gradients_are_those_of_the_logistic_loss_over_pairs()
    {
        double[] scores = [0.4, -1, 2, 0];
        int[] grades = [1, 2, 0, 1];
        var (gradients, hessians) = (new double[4], new double[4]);
        new PairwiseGradients(1.5).Compute(scores, grades, gradients, hessians);

        for (var row = 0; row < 4; row++)
        {
            Assert.Equal((Loss(row, 1e-5) - Loss(row, -1e-5)) / 2e-5, gradients[row], 1e-6);
            Assert.Equal((Loss(row, 1e-3) - 2 * Loss(row, 0) + Loss(row, -1e-3)) / 1e-6, hessians[row], 1e-4);
        }

        // Five of six pairs differ: 4 rows / (2 · 5 pairs).
        double Loss(int moved, double by) =>
            0.4
            * Enumerable
                .Range(0, 4)
                .SelectMany(high =>
                    Enumerable
                        .Range(0, 4)
                        .Where(low => grades[high] > grades[low])
                        .Select(low =>
                            Math.Log(1 + Math.Exp(-1.5 * (scores[high] + (high == moved ? by : 0) - scores[low] - (low == moved ? by : 0))))))
                .Sum();
    }

    [Fact]
    public void Pointwise_gradients_are_distances_from_the_grade_less_the_mean_grade()
    {
        var (gradients, hessians) = (new double[2], new double[2]);
        new PointwiseGradients(0.5).Compute([0, 1], [3, 1], gradients, hessians);

        Assert.Equal([-2.5, 0.5], gradients);
        Assert.Equal([1, 1], hessians);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(0.3)]
    [InlineData(-37.25)]
    [InlineData(-600)]
    [InlineData(600)]
    [InlineData(1e-12)]
    public void The_exponential_is_right_to_the_last_places(double power) => Assert.InRange(Exponential.Of(power) / Math.Exp(power), 1 - 3e-16, 1 + 3e-16);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(1.0000001)]
    [InlineData(0.7)]
    [InlineData(4097)]
    [InlineData(1e200)]
    public void The_logarithm_is_right_to_the_last_places(double value) =>
        Assert.Equal(Math.Log2(value), BinaryLogarithm.Of(value), Math.Abs(Math.Log2(value)) * 5e-16 + 1e-22);

    [Fact]
    public void Random_streams_are_the_same_everywhere_and_differ_by_seed_iteration_and_purpose()
    {
        var stream = new RandomStream(1, 2, 3);

        Assert.Equal(
            4,
            new[] { (1, 2, 3), (2, 2, 3), (1, 3, 3), (1, 2, 4) }
                .Select(of => new RandomStream(of.Item1, of.Item2, of.Item3).Next())
                .Distinct()
                .Count());
        var draws = Enumerable
            .Range(0, 60_000)
            .Select(_ => stream.NextBelow(6))
            .GroupBy(draw => draw)
            .ToDictionary(draw => draw.Key, draw => draw.Count());
        Assert.All(Enumerable.Range(0, 6), face => Assert.InRange(draws[face], 9_600, 10_400));
    }

    [Fact]
    public void Equal_scores_keep_the_order_of_their_rows()
    {
        var random = new Random(3);
        var scores = Enumerable.Range(0, 500).Select(_ => (double)random.Next(20)).ToArray();
        var order = new int[500];
        RankOrder.Fill(scores, order, new double[500]);

        Assert.Equal(Enumerable.Range(0, 500).OrderByDescending(row => scores[row]), order);
    }
}
