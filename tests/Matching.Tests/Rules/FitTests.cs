namespace Matching.Tests;

public sealed class FitTests
{
    [Theory]
    [InlineData(-5, 10, 0)]
    [InlineData(0, 10, 0)]
    [InlineData(1, 3, 333_333)]
    [InlineData(2, 3, 666_667)]
    [InlineData(10, 10, 1_000_000)]
    [InlineData(11, 10, 1_000_000)]
    [InlineData(5_000_000_000, 10_000_000_000, 500_000)]
    public void Ratio_is_held_within_none_and_full(long part, long whole, int millionths) =>
        Assert.Equal(millionths, Fit.Ratio(part, whole).Millionths);

    [Theory]
    [InlineData(14, 1_000_000)]
    [InlineData(15, 986_842)]
    [InlineData(52, 500_000)]
    [InlineData(89, 13_158)]
    [InlineData(90, 0)]
    [InlineData(400, 0)]
    public void Falling_is_full_to_the_first_bound_and_none_from_the_second(long value, int millionths) =>
        Assert.Equal(millionths, Fit.Falling(value, 14, 90).Millionths);

    [Fact]
    public void Mean_rounds_half_up()
    {
        Assert.Equal(500_000, Fit.Mean(Fit.None, Fit.Full).Millionths);
        Assert.Equal(166_667, Fit.Mean(Fit.Ratio(1, 3), Fit.None).Millionths);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.000001)]
    public void Refuses_fits_outside_0_to_1(double value) => Assert.Throws<ArgumentOutOfRangeException>(() => Fit.Of((decimal)value));

    [Fact]
    public void Refuses_a_whole_of_nothing_and_bounds_in_the_wrong_order()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Fit.Ratio(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fit.Falling(1, 5, 5));
    }
}
