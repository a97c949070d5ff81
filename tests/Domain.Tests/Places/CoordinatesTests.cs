namespace Matching.Domain.Tests.Places;

public class CoordinatesTests
{
    private static readonly Coordinates Capitole = new(43.6045, 1.4440);

    [Fact]
    public void Measures_Toulouse_to_Paris_along_the_great_circle()
    {
        // 5.2521° of latitude on the meridian alone are 584 km; with the longitude 588 km.
        var distance = Capitole.DistanceTo(new(48.8566, 2.3522));
        Assert.InRange(distance.Value, 587, 589);
    }

    [Fact]
    public void One_degree_of_latitude_is_the_sphere_by_360() =>
        Assert.Equal(6371 * Math.PI / 180, new Coordinates(45, 3).DistanceTo(new(46, 3)).Value, 9);

    [Fact]
    public void Distance_is_symmetric_and_zero_to_itself()
    {
        var other = new Coordinates(48.8566, 2.3522);
        Assert.Equal(Capitole.DistanceTo(other), other.DistanceTo(Capitole));
        Assert.Equal(new Kilometres(0), Capitole.DistanceTo(Capitole));
    }

    [Fact]
    public void Antipodes_are_half_the_circumference_apart() =>
        Assert.Equal(6371 * Math.PI, new Coordinates(0, 0).DistanceTo(new(0, 180)).Value, 6);

    [Theory]
    [InlineData(double.NaN, 1, "coordinates.not-finite")]
    [InlineData(43, double.PositiveInfinity, "coordinates.not-finite")]
    [InlineData(6279000, 574000, "coordinates.projected")]
    [InlineData(91, 1, "coordinates.range")]
    [InlineData(43, -181, "coordinates.range")]
    public void Names_the_fault_of_impossible_coordinates(double latitude, double longitude, string code)
    {
        Assert.False(Coordinates.TryCreate(latitude, longitude, out _, out var fault));
        Assert.Equal(code, fault.Code);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Coordinates(latitude, longitude));
    }

    [Fact]
    public void Names_Lambert_93_as_the_likely_fault_of_projected_coordinates()
    {
        Coordinates.TryCreate(6279000, 574000, out _, out var fault);
        Assert.Contains("EPSG:2154", fault!.Allowed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(43.6045, 1.4440)]
    [InlineData(-20.8789, 55.4481)]
    [InlineData(4.9372, -52.3260)]
    [InlineData(-12.7806, 45.2279)]
    [InlineData(42.6973, 9.4509)]
    public void France_includes_Corsica_and_overseas(double latitude, double longitude) =>
        Assert.Null(FrenchTerritory.Check(new(latitude, longitude)));

    [Theory]
    [InlineData(1.4440, 43.6045, "coordinates.swapped")]
    [InlineData(55.4481, -20.8789, "coordinates.swapped")]
    [InlineData(0, 0, "coordinates.outside-france")]
    [InlineData(40.4168, -3.7038, "coordinates.outside-france")]
    public void Tells_swapped_from_foreign(double latitude, double longitude, string code) =>
        Assert.Equal(code, FrenchTerritory.Check(new(latitude, longitude))?.Code);

    [Fact]
    public void Swapped_coordinates_are_given_back_in_order() =>
        Assert.Equal("latitude before longitude: 43.6045,1.444", FrenchTerritory.Check(new(1.444, 43.6045))?.Allowed);

    [Theory]
    [InlineData(-0.001)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Kilometres_refuse_what_is_no_length(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Kilometres(value));

    [Fact]
    public void Metres_become_kilometres() => Assert.Equal("1.5 km", Kilometres.FromMetres(1500).ToString());

    [Theory]
    [InlineData(-1)]
    [InlineData(1441)]
    public void Travel_takes_0_minutes_to_a_day(int minutes) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TravelMinutes(minutes));

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void A_geocoding_score_lies_between_0_and_1(double score) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Geocoding { Point = Capitole, Precision = GeocodingPrecision.Street, Score = score });
}
