namespace Matching.Tests;

public sealed class PooledRatioTests
{
    [Fact]
    public void Is_the_groups_mean_over_the_others()
    {
        var ratio = PooledRatio.Of([new(1.5, 2, 2, 2), new(0.5, 2, 1, 1)]);

        Assert.Equal(2.0 / 4 / (3.0 / 3), ratio!.Ratio, 12);
    }

    // 20 of 100 against 40 of 100. Katz: log 0.5 ± 1.96 √(1/20 - 1/100 + 1/40 - 1/100); the variance of 200 draws has 200/199 more.
    [Fact]
    public void Has_Katzs_interval_when_each_list_holds_one_person()
    {
        var people = Lists(20, 100, inGroup: true).Concat(Lists(40, 100, inGroup: false)).ToList();
        var error = Math.Sqrt(0.055 * 200 / 199);

        var estimate = PooledRatio.Of(people)!.Estimate(0.95);

        Assert.Equal(0.5, estimate.Ratio, 12);
        Assert.Equal(0.5 * Math.Exp(-1.959963985 * error), estimate.Interval!.Value.Lower, 8);
        Assert.Equal(0.5 * Math.Exp(1.959963985 * error), estimate.Interval.Value.Upper, 8);
        Assert.Equal((100, 100, 200, true), (estimate.GroupCases, estimate.OtherCases, estimate.Rankings, estimate.IsSignificantlyBelowOne));
    }

    [Fact]
    public void Ten_copies_of_a_list_are_one_opinion_ten_times()
    {
        List<GroupTally> lists = [new(1, 3, 2, 3), new(2, 4, 1, 4), new(1, 2, 2, 4)];
        var once = PooledRatio.Of(lists)!.Estimate(0.95);
        var asOneList = PooledRatio.Of([.. lists.Select(list => Times(list, 10))])!.Estimate(0.95);
        var asTenLists = PooledRatio.Of([.. lists.SelectMany(list => Enumerable.Repeat(list, 10))])!.Estimate(0.95);

        Assert.Equal(once.Interval!.Value.Upper, asOneList.Interval!.Value.Upper, 12);
        Assert.True(asTenLists.Interval!.Value.Upper < once.Interval.Value.Upper);
    }

    [Fact]
    public void Says_nothing_about_chance_from_one_list() => Assert.Null(PooledRatio.Of([new(1, 2, 1, 1)])!.Estimate(0.95).Interval);

    [Fact]
    public void Is_nothing_without_a_group_or_without_others()
    {
        Assert.Null(PooledRatio.Of([new(0, 0, 2, 3)]));
        Assert.Null(PooledRatio.Of([new(2, 3, 0, 0)]));
        Assert.Null(PooledRatio.Of([]));
    }

    [Fact]
    public void A_ratio_over_itself_is_exactly_1()
    {
        var ratio = PooledRatio.Of([new(1, 3, 2, 3), new(2, 4, 1, 4)])!;

        Assert.Equal((1.0, (AuditInterval?)null), (ratio.Over(ratio, 0.95).Ratio, ratio.Over(ratio, 0.95).Interval));
    }

    private static IEnumerable<GroupTally> Lists(int selected, int of, bool inGroup) =>
        Enumerable.Range(0, of).Select(at => default(GroupTally).With(inGroup, at < selected ? 1 : 0));

    private static GroupTally Times(GroupTally tally, int factor) =>
        new(tally.GroupSum * factor, tally.GroupCases * factor, tally.OtherSum * factor, tally.OtherCases * factor);
}
