using Matching.Ranking.Evaluation;

namespace Matching.Ranking.Tests.Evaluation;

public sealed class GroupBootstrapTests
{
    [Fact]
    public void The_same_values_and_seed_give_the_same_interval_and_another_seed_almost_the_same()
    {
        double[] values = [.. Enumerable.Range(0, 60).Select(at => at * 37 % 60 / 60.0)];
        var first = GroupBootstrap.Mean(values)!;
        var other = GroupBootstrap.Mean(values, new() { Seed = 2 })!;

        Assert.Equal(first, GroupBootstrap.Mean(values));
        Assert.NotEqual(first.Low, other.Low);
        Assert.Equal(first.Low, other.Low, 0.02);
        Assert.Equal((values.Average(), 0.95, 60), (first.Mean, first.Confidence, first.Groups));
    }

    /// <summary>For many even values the interval must approach the normal one: mean ± 1.96 standard errors.</summary>
    [Fact]
    public void Approaches_the_normal_interval_where_that_holds()
    {
        double[] values = [.. Enumerable.Range(0, 1_000).Select(at => at / 999.0)];
        var error = Math.Sqrt(values.Sum(value => (value - 0.5) * (value - 0.5)) / 1_000 / 1_000);
        var interval = GroupBootstrap.Mean(values, new() { Resamples = 20_000 })!;

        Assert.Equal(0.5 - (1.96 * error), interval.Low, 0.0005);
        Assert.Equal(0.5 + (1.96 * error), interval.High, 0.0005);
    }

    /// <summary>Skewed groups as NDCG has them: of 400 samples of 40 groups, about 95 % of the intervals must hold the true mean 2/3.</summary>
    [Fact]
    public void Holds_the_true_mean_about_as_often_as_it_says()
    {
        var random = new Random(7);
        var held = Enumerable.Range(0, 400).Count(_ =>
        {
            var interval = GroupBootstrap.Mean([.. Enumerable.Range(0, 40).Select(_ => Math.Sqrt(random.NextDouble()))], new() { Resamples = 500 })!;
            return interval.Low <= 2 / 3.0 && 2 / 3.0 <= interval.High;
        });

        Assert.InRange(held, 366, 394);
    }

    [Fact]
    public void Leans_towards_the_longer_tail()
    {
        double[] values = [.. Enumerable.Range(1, 50).Select(at => Math.Pow(at / 50.0, 6))];
        var interval = GroupBootstrap.Mean(values)!;

        Assert.True(interval.High - interval.Mean > 1.1 * (interval.Mean - interval.Low));
    }

    [Fact]
    public void Equal_values_have_no_width() =>
        Assert.Equal((0.5, 0.5), GroupBootstrap.Mean([.. Enumerable.Repeat(0.5, 12)]) is { } interval ? (interval.Low, interval.High) : default);

    [Fact]
    public void Too_few_groups_have_no_interval()
    {
        Assert.Null(GroupBootstrap.Mean(new double[GroupBootstrap.FewestGroups - 1]));
        Assert.NotNull(GroupBootstrap.Mean(new double[GroupBootstrap.FewestGroups]));
    }

    [Fact]
    public void Refuses_values_and_options_that_make_no_sense()
    {
        Assert.Throws<ArgumentException>(() => GroupBootstrap.Mean([double.NaN]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BootstrapOptions { Resamples = 99 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new BootstrapOptions { Confidence = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new BootstrapOptions { Confidence = double.NaN });
    }
}
