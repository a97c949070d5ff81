namespace Matching.Tests;

public sealed class TravelModelTests
{
    [Theory]
    // The published means that the model was fitted to, in kilometres by road.
    [InlineData(TransportMeans.Car, 7, "16.0")]
    [InlineData(TransportMeans.Car, 15, "26.0")]
    [InlineData(TransportMeans.PublicTransport, 8, "33.0")]
    [InlineData(TransportMeans.Bicycle, 3, "14.0")]
    // Where one stretch ends and the next begins.
    [InlineData(TransportMeans.Car, 0, "3.0")]
    [InlineData(TransportMeans.Car, 5, "14.0")]
    [InlineData(TransportMeans.Car, 20, "32.0")]
    [InlineData(TransportMeans.Car, 95, "92.0")]
    [InlineData(TransportMeans.PublicTransport, 0, "15.0")]
    [InlineData(TransportMeans.PublicTransport, 15, "48.0")]
    [InlineData(TransportMeans.PublicTransport, 60, "108.0")]
    [InlineData(TransportMeans.Walk, 0, "0.0")]
    [InlineData(TransportMeans.Walk, 3, "40.0")]
    [InlineData(TransportMeans.Moped, 15, "32.0")]
    public void Gives_the_minutes_by_road_kilometres(TransportMeans means, double kilometres, string minutes) =>
        Assert.Equal(minutes, TravelModel.Minutes(means, new Kilometres(kilometres)).ToString());

    [Fact]
    public void A_longer_way_never_takes_less_time()
    {
        foreach (var means in Enum.GetValues<TransportMeans>())
            for (var km = 0; km < 400; km += 2)
                Assert.True(TravelModel.Minutes(means, new(km)) < TravelModel.Minutes(means, new(km + 2)), $"{means} at {km} km");
    }

    [Fact]
    public void Even_a_walk_round_the_earth_can_be_told() =>
        Assert.Equal(20_015d / 4.5 * 60 * 1.2, (double)TravelModel.Minutes(TransportMeans.Walk, Circuity.ByRoad(new(20_015))).Value, 1d);
}
