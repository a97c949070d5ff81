namespace Matching.Tests;

public sealed class StratifiedRatioTests
{
    // 10/50 against 20/50, and 5/20 against 30/80: (10·50/100 + 5·80/100) / (20·50/100 + 30·20/100) = 9 / 16.
    [Fact]
    public void Is_the_Mantel_Haenszel_ratio()
    {
        var ratio = StratifiedRatio.Of([[new(10, 50, 20, 50), new(5, 20, 30, 80)]]);

        Assert.Equal(9.0 / 16, ratio!.Ratio, 12);
    }

    // Greenland and Robins (1985): log variance = Σ (M·n·m - a·b·N)/N² ÷ (Σ a·m/N · Σ b·n/N), for strata of many independent people.
    [Fact]
    public void Has_about_Greenlands_and_Robinss_variance_when_each_stratum_is_a_list_of_pairs()
    {
        var random = new Random(4);
        var lists = Enumerable.Range(0, 4_000)
            .Select(_ => new GroupTally(random.NextDouble() < 0.3 ? 1 : 0, 1, random.NextDouble() < 0.45 ? 1 : 0, 1)).ToList();
        double a = lists.Sum(list => list.GroupSum) / 2, b = lists.Sum(list => list.OtherSum) / 2;
        var variance = lists.Sum(list => (list.GroupSum + list.OtherSum - (list.GroupSum * list.OtherSum * 2)) / 4) / (a * b);

        var estimate = StratifiedRatio.Of([.. lists.Select(list => new[] { list })])!.Estimate(0.95);

        Assert.Equal(Math.Log(estimate.Ratio) / Math.Sqrt(variance), estimate.Deviations!.Value, 0.02 * Math.Abs(estimate.Deviations.Value));
    }

    [Fact]
    public void Undoes_Simpsons_paradox()
    {
        // Equal rates among the suitable (80 %) and among the others (20 %), but the group has fewer of the suitable.
        GroupTally[] strata = [new(8, 10, 80, 100), new(18, 90, 2, 10)];

        Assert.True(PooledRatio.Of(strata)!.Ratio < 0.4);
        Assert.Equal(1, StratifiedRatio.Of([strata])!.Ratio, 12);
    }

    [Fact]
    public void Counts_only_strata_where_both_sides_are()
    {
        var estimate = StratifiedRatio.Of([[new(1, 2, 1, 2), new(3, 3, 0, 0)], [new(0, 0, 5, 9)]])!.Estimate(0.95);

        Assert.Equal((1.0, 2, 2, 1), (estimate.Ratio, estimate.GroupCases, estimate.OtherCases, estimate.Rankings));
    }

    [Fact]
    public void Is_nothing_when_nothing_compares() => Assert.Null(StratifiedRatio.Of([[new(1, 2, 0, 0)], [new(0, 0, 1, 2)]]));
}
