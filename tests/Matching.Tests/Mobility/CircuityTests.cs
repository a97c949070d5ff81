namespace Matching.Tests;

public sealed class CircuityTests
{
    [Theory]
    [InlineData(0, 1.34)]
    [InlineData(50, 1.34)]
    [InlineData(125, 1.27)]
    [InlineData(200, 1.2)]
    [InlineData(900, 1.2)]
    public void Is_1_34_near_tapers_from_50_km_and_is_1_2_from_200_km(double kilometres, double factor) =>
        Assert.Equal(factor, Circuity.Factor(kilometres), 9);

    [Fact]
    public void A_farther_place_is_never_nearer_by_road()
    {
        for (var km = 0d; km < 400; km += 0.5)
            Assert.True(Circuity.ByRoad(new(km)) < Circuity.ByRoad(new(km + 0.5)), $"at {km} km");
    }
}
