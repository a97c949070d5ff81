namespace Matching.Domain.Tests.Marches;

public class InsertionHoursTests
{
    [Theory]
    [InlineData("12700.52", "12700.52")]
    [InlineData("12 700,52", "12700.52")]
    [InlineData("12\u00a0700,52", "12700.52")]
    [InlineData("12\u202f700,5", "12700.5")]
    [InlineData("0", "0")]
    [InlineData("7.10", "7.1")]
    public void Reads_French_and_English_figures(string text, string canonical) =>
        Assert.Equal(canonical, TextValue.Parse<InsertionHours>(text).ToString());

    [Theory]
    [InlineData("-1", "hours.negative")]
    [InlineData("1.005", "hours.precision")]
    [InlineData("100000000.01", "hours.too-many")]
    [InlineData("NaN", "hours.format")]
    [InlineData("1e5", "hours.format")]
    [InlineData("1.000,5", "hours.format")]
    [InlineData("", "hours.format")]
    [InlineData(null, "hours.format")]
    [InlineData("9999999999999999999999999999999999", "hours.format")]
    public void Refuses_other_figures(string? text, string code)
    {
        Assert.False(InsertionHours.TryParse(text, out _, out var fault));
        Assert.Equal(code, fault.Code);
    }

    [Fact]
    public void Negative_and_too_fine_figures_throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new InsertionHours(-0.01m));
        Assert.Throws<ArgumentOutOfRangeException>(() => new InsertionHours(0.001m));
    }

    [Fact]
    public void The_default_is_no_hours() => Assert.Equal(InsertionHours.None, default);

    [Fact]
    public void More_done_than_owed_leaves_none() =>
        Assert.Equal(InsertionHours.None, new InsertionHours(100).Less(new(277.5m)));

    [Fact]
    public void The_private_buyers_of_2017_add_up() =>
        Assert.Equal("26746.49", new[] { 12_700.52m, 6_257.52m, 3_193.00m, 3_984.15m, 611.30m }
            .Select(hours => new InsertionHours(hours)).Sum().ToString());

    [Theory]
    [InlineData(1.01)]
    [InlineData(-0.01)]
    [InlineData(5)]
    public void A_share_lies_between_0_and_1(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Share((decimal)value));

    [Fact]
    public void Women_of_2019_are_13_9_per_cent() =>
        Assert.Equal(13.9m, Math.Round(Share.Of(179, 1286)!.Value.Percent, 1));

    [Fact]
    public void A_share_of_nothing_is_unknown() => Assert.Null(Share.Of(0, 0));

    [Theory]
    [InlineData(-1)]
    [InlineData(0.001)]
    public void Euros_are_whole_cents(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Euros((decimal)value));
}
