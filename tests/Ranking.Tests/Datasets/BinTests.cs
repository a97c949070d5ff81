using Matching.Ranking.Datasets;

namespace Matching.Ranking.Tests.Datasets;

public class BinTests
{
    [Fact]
    public void Few_values_have_a_bin_each_with_edges_midway()
    {
        var bins = NumericBins.Choose([-2, -2, 0, 0.5, 7], 255);

        Assert.Equal(4, bins.Count);
        Assert.Equal([-1, 0.25, 3.75, double.MaxValue], Enumerable.Range(0, 4).Select(bins.Edge));
        Assert.Equal([0, 0, 1, 2, 3, 3, 4], new[] { -9, -2, 0, 0.3, 5, 1e300, double.NaN }.Select(value => (int)bins.Of(value)));
    }

    [Fact]
    public void Many_values_share_bins_of_about_equally_many_rows()
    {
        var random = new Random(2);
        var sorted = Enumerable.Range(0, 20_000).Select(_ => Math.Exp(4 * random.NextDouble())).Order().ToArray();
        var bins = NumericBins.Choose(sorted, 50);
        var counts = sorted.GroupBy(bins.Of).Select(bin => bin.Count()).ToList();

        Assert.InRange(bins.Count, 48, 50);
        Assert.All(counts, count => Assert.InRange(count, 300, 500));
    }

    [Fact]
    public void Zero_stays_alone_and_so_does_a_frequent_value()
    {
        var random = new Random(2);
        var sorted = Enumerable
            .Range(0, 5_000)
            .Select(_ => random.NextDouble() - 0.5)
            .Concat(Enumerable.Repeat(0.0, 3))
            .Concat(Enumerable.Repeat(0.123, 2_000))
            .Order()
            .ToArray();
        var bins = NumericBins.Choose(sorted, 16);

        Assert.All(new[] { 0, 0.123 }, alone => Assert.Single(sorted.Distinct(), value => bins.Of(value) == bins.Of(alone)));
        Assert.InRange(bins.Count, 8, 16);
    }

    [Fact]
    public void Every_bin_is_that_of_its_threshold()
    {
        var random = new Random(3);
        for (var round = 0; round < 200; round++)
        {
            var scale = Math.Pow(10, random.Next(-300, 300));
            var sorted = Enumerable
                .Range(0, random.Next(2, 600))
                .Select(_ => scale * Math.Round(random.NextDouble() - 0.5, random.Next(1, 15)))
                .Order()
                .ToArray();
            var bins = NumericBins.Choose(sorted, random.Next(2, 256));
            foreach (var value in sorted.Concat(sorted.Select(Math.BitIncrement)))
            {
                int bin = bins.Of(value);
                Assert.True(value <= bins.Edge(bin) && (bin == 0 || value > bins.Edge(bin - 1)), $"{value:R} in bin {bin}");
                Assert.Equal(bin, bins.BinBefore(bins.Edge(bin)));
            }
        }
    }

    [Fact]
    public void Neighbouring_numbers_are_told_apart()
    {
        double[] close = [1, Math.BitIncrement(1), Math.BitIncrement(Math.BitIncrement(1))];
        var bins = NumericBins.Choose(close, 255);

        Assert.Equal([0, 1, 2], close.Select(value => (int)bins.Of(value)));
    }

    [Fact]
    public void Frequent_categories_have_bins_the_rest_and_the_unknown_share_one()
    {
        var bins = CategoryBins.Choose([3, 3, 3, 5, 8, 8, 900], 4);

        Assert.Equal([0, 2, 1, 3, 3, 4], new[] { 3, 5, 8, 900, 77, double.NaN }.Select(value => (int)bins.Of(value)));
        Assert.Equal((3, 4), (bins.Others, bins.Missing));
    }

    [Fact]
    public void A_sample_is_bounded_even_and_the_same_each_time()
    {
        var (one, other) = (new RowSample(40), new RowSample(40));
        for (var row = 0; row < 300_000; row++)
        {
            var values = Enumerable.Repeat((double)row, 40).ToArray();
            one.Offer(row, values);
            other.Offer(row, values);
        }

        var known = one.Known(39, new double[one.Count]).ToArray();
        Assert.Equal(known, other.Known(0, new double[other.Count]).ToArray());
        Assert.InRange(one.Count, 15_000, 50_000);
        Assert.InRange(known.Average(), 147_000, 153_000);
    }

    [Fact]
    public void Small_data_are_sampled_whole()
    {
        var sample = new RowSample(1);
        for (var row = 0; row < 10_000; row++) sample.Offer(row, [row % 7 == 0 ? double.NaN : row]);

        Assert.Equal(10_000, sample.Count);
        Assert.Equal(10_000 - 1429, sample.Known(0, new double[10_000]).Length);
    }
}
