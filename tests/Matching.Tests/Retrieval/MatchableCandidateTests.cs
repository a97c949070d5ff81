namespace Matching.Tests.Retrieval;

/// <summary>From where the engine reckons journeys: the centre of the commune, and the geocoded point only where that is not known.</summary>
public sealed class MatchableCandidateTests
{
    private static readonly Coordinates Centre = new(43.596, 1.432);
    private static readonly Coordinates Point = new(43.63, 1.48);
    private static readonly InseeCode Toulouse = InseeCode.Parse("31555");

    [Fact]
    public void A_home_is_the_centre_of_its_commune_whatever_the_point() =>
        Assert.Equal(Centre, Of(new() { Commune = Toulouse, Geocoding = At(Point) }, Centre).Home);

    [Fact]
    public void Whoever_has_a_commune_and_no_point_has_a_journey()
    {
        var person = Of(new() { Commune = Toulouse }, Centre);

        Assert.Equal(Centre, person.Home);
        Assert.Equal("Walk", Sample.Pipeline([], []).Explain(Sample.Offer, person, Sample.Today).Travel!.Means.ToString());
    }

    [Fact]
    public void Without_a_centre_the_point_is_taken_as_it_is()
    {
        Assert.Equal(Point, Of(new() { Commune = Toulouse, Geocoding = At(Point) }, null).Home);
        Assert.Equal(Point, Of(new() { Geocoding = At(Point) }, null).Home);
    }

    [Fact]
    public void Without_either_nobody_can_tell() =>
        Assert.All([Of(null, null), Of(new() { Commune = Toulouse }, null)], person => Assert.Null(person.Home));

    private static MatchableCandidate Of(Address? address, Coordinates? centre) =>
        MatchableCandidate.Of(
            new()
            {
                Id = new(Guid.NewGuid()),
                FirstName = "A",
                LastName = "B",
                Address = address,
                Transport = [],
            },
            centre is { } point ? new CommuneCentre(point, new(1.5)) : null,
            [],
            Sample.Today);

    private static Geocoding At(Coordinates point) => new() { Point = point, Precision = GeocodingPrecision.HouseNumber };
}
