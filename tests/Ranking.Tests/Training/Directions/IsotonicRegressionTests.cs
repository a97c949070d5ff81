using Matching.Ranking.Training.Directions;

namespace Matching.Ranking.Tests.Training.Directions;

public class IsotonicRegressionTests
{
    [Fact]
    public void Of_a_chain_it_is_the_pool_of_adjacent_violators()
    {
        (int, int)[] chain = [(0, 1), (1, 2), (2, 3), (3, 4)];

        Assert.Equal([1, 2.5, 2.5, 4, 5], IsotonicRegression.Nearest([1, 3, 2, 4, 5], [1, 1, 1, 1, 1], chain), Near);
        Assert.Equal([1, 2.25, 2.25, 4, 5], IsotonicRegression.Nearest([1, 3, 2, 4, 5], [1, 1, 3, 1, 1], chain), Near);
        Assert.Equal([3, 3, 3, 3, 3], IsotonicRegression.Nearest([5, 4, 3, 2, 1], [1, 1, 1, 1, 1], chain), Near);
    }

    [Fact]
    public void What_keeps_the_order_stays() =>
        Assert.Equal([1, 3, 2, 7], IsotonicRegression.Nearest([1, 3, 2, 7], [1, 2, 3, 4], [(0, 1), (0, 2), (1, 3), (2, 3)]));

    /// <summary>Against projection by small steps (Dykstra), on orders of all shapes.</summary>
    [Fact]
    public void No_other_numbers_that_keep_the_order_are_nearer()
    {
        var random = new Random(7);
        for (var trial = 0; trial < 300; trial++)
        {
            var count = random.Next(2, 16);
            double[] values = [.. Enumerable.Range(0, count).Select(_ => Math.Round((random.NextDouble() * 4) - 2, 2))];
            double[] weights = [.. Enumerable.Range(0, count).Select(_ => (double)random.Next(1, 50))];
            var orders = Enumerable
                .Range(0, count * 2)
                .Select(_ => (random.Next(count), random.Next(count)))
                .Where(pair => pair.Item1 < pair.Item2)
                .Distinct()
                .ToList();
            var nearest = IsotonicRegression.Nearest(values, weights, orders);
            var stepwise = Dykstra(values, weights, orders);

            Assert.All(orders, order => Assert.True(nearest[order.Item1] <= nearest[order.Item2]));
            for (var at = 0; at < count; at++) Assert.Equal(stepwise[at], nearest[at], 1e-6);
        }
    }

    private static bool Near(double one, double other) => Math.Abs(one - other) < 1e-12;

    private static double[] Dykstra(double[] values, double[] weights, List<(int Lower, int Upper)> orders)
    {
        var at = (double[])values.Clone();
        var corrections = new (double Lower, double Upper)[orders.Count];
        for (var round = 0; round < 20_000; round++)
            for (var pair = 0; pair < orders.Count; pair++)
            {
                var (lower, upper) = orders[pair];
                var (low, high) = (at[lower] + corrections[pair].Lower, at[upper] + corrections[pair].Upper);
                var mean = ((weights[lower] * low) + (weights[upper] * high)) / (weights[lower] + weights[upper]);
                (at[lower], at[upper]) = low <= high ? (low, high) : (mean, mean);
                corrections[pair] = (low - at[lower], high - at[upper]);
            }

        return at;
    }
}
