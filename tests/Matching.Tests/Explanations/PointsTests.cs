namespace Matching.Tests;

public sealed class PointsTests
{
    [Theory]
    [InlineData(30, 1, "30.000")]
    [InlineData(30, 0.75, "22.500")]
    [InlineData(25, 0.333333, "8.333")]
    [InlineData(7, 0.5, "3.500")]
    [InlineData(0.001, 0.5, "0.001")]
    [InlineData(0.001, 0.499999, "0.000")]
    [InlineData(1000, 1, "1000.000")]
    [InlineData(25, 0, "0.000")]
    public void Times_rounds_once_half_up_to_a_thousandth(double weight, double fit, string expected) =>
        Assert.Equal(expected, Points.Of((decimal)weight).Times(Fit.Of((decimal)fit)).ToString());

    [Fact]
    public void Addition_is_exact_where_doubles_are_not()
    {
        var sum = Points.Zero;
        for (var i = 0; i < 1000; i++) sum += Points.Of(0.1m);

        Assert.Equal(Points.Of(100), sum);
    }

    [Theory]
    [InlineData("0.0001")]
    [InlineData("2000000.001")]
    [InlineData("-2000001")]
    public void Refuses_what_it_cannot_hold_exactly(string value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Points.Of(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Orders_by_number()
    {
        Assert.True(Points.Of(1) < Points.Of(1.001m));
        Assert.True(Points.Of(2) >= Points.Of(2));
        Assert.Equal(-1, Points.Zero.CompareTo(Points.Of(0.001m)));
    }
}
