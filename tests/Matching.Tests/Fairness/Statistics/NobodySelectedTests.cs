namespace Matching.Tests;

public sealed class NobodySelectedTests
{
    // 0 of 10 against 20 of 40: log(0.5/10.5 ÷ 20.5/40.5) = -2.36365; error √(2 - 1/10.5 + 1/20.5 - 1/40.5) = 1.38883; upper end e^0.35841.
    [Fact]
    public void Is_0_with_an_upper_end_that_few_people_keep_high()
    {
        var estimate = NobodySelected.Of(new(0, 10, 20, 40), 8, 0.95)!;

        Assert.Equal((0.0, 0.0, false), (estimate.Ratio, estimate.Interval!.Value.Lower, estimate.IsSignificantlyBelowOne));
        Assert.Equal(1.431, estimate.Interval.Value.Upper, 3);
    }

    [Fact]
    public void Is_surely_below_1_for_many_people() => Assert.True(NobodySelected.Of(new(0, 100, 50, 100), 20, 0.95)!.IsSignificantlyBelowOne);

    [Fact]
    public void Is_nothing_when_nobody_else_was_selected_either() => Assert.Null(NobodySelected.Of(new(0, 10, 0, 40), 8, 0.95));

    [Fact]
    public void Is_nothing_when_somebody_was() => Assert.Null(NobodySelected.Of(new(1, 10, 20, 40), 8, 0.95));
}
