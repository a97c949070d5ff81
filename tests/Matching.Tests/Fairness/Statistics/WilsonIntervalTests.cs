namespace Matching.Tests;

public sealed class WilsonIntervalTests
{
    // R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Agrees_with_Newcombes_table(int selected, int of, double lower, double upper)
    {
        var interval = WilsonInterval.Of(selected, of, 0.95);

        Assert.Equal((lower, upper), (Math.Round(interval.Lower, 4), Math.Round(interval.Upper, 4)));
    }

    [Fact]
    public void Stays_within_0_and_1()
    {
        Assert.Equal(0, WilsonInterval.Of(0, 3, 0.95).Lower);
        Assert.Equal(1, WilsonInterval.Of(3, 3, 0.95).Upper);
    }

    [Fact]
    public void Refuses_more_than_all() => Assert.Throws<ArgumentOutOfRangeException>(() => WilsonInterval.Of(4, 3, 0.95));

    [Fact]
    public void Refuses_a_rate_of_nothing() => Assert.Throws<ArgumentOutOfRangeException>(() => WilsonInterval.Of(0, 0, 0.95));
}
