namespace Matching.Tests;

public sealed class NormalQuantileTests
{
    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.841344746, 1)]
    [InlineData(0.975, 1.959963985)]
    [InlineData(0.995, 2.575829304)]
    [InlineData(0.9995, 3.290526731)]
    [InlineData(0.01, -2.326347874)]
    [InlineData(1e-6, -4.753424309)]
    public void Agrees_with_printed_tables(double part, double quantile) => Assert.Equal(quantile, NormalQuantile.Of(part), 1e-8);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.2)]
    [InlineData(double.NaN)]
    public void Refuses_what_is_no_part(double part) => Assert.Throws<ArgumentOutOfRangeException>(() => NormalQuantile.Of(part));
}
