using Matching.Seed.Reference;

namespace Matching.Seed.Tests.Reference;

public class CommuneExtractTests
{
    private readonly ReferenceExtract _extract = new();

    [Theory]
    [InlineData("243100518", CommuneKind.Commune, 37)]
    [InlineData("200058014", CommuneKind.Commune, 24)]
    [InlineData("200046977", CommuneKind.Commune, 58)]
    [InlineData("200046977", CommuneKind.Arrondissement, 9)]
    public void Holds_every_commune_of_the_three_territories(string epci, CommuneKind kind, int count) =>
        Assert.Equal(count, _extract.Communes.Count(each => each.Commune.EpciCode == epci && each.Commune.Kind == kind));

    [Fact]
    public void Names_each_commune_as_the_official_list_does_and_places_it_within_2_km()
    {
        var official = Shared.Rows("data/geo/communes.csv").ToDictionary(row => row["insee"]);
        foreach (var commune in _extract.Communes.Select(each => each.Commune))
        {
            var row = official[commune.Code.Value];
            Assert.Equal(row["name"], commune.Name);
            Assert.Equal(row["department"], commune.Department);
            Assert.Equal(row["region"], commune.Region);
            Assert.Equal(row["epciCode"], commune.EpciCode);
            Assert.Equal(row["epciName"], commune.EpciName);
            Assert.Equal(row["postalCodes"].Split('|'), commune.PostalCodes.Select(code => code.Value));
            var distance = commune.Centre!.Value.DistanceTo(new Coordinates(Shared.Number(row["lat"]), Shared.Number(row["lon"])));
            Assert.True(distance < new Kilometres(2), $"{commune.Name} is {distance} from its place.");
        }
    }

    [Fact]
    public void Gives_coordinates_of_three_decimals_at_most() =>
        Assert.All(_extract.Communes, each =>
        {
            Assert.Equal(Math.Round(each.Centre.Latitude, 3), each.Centre.Latitude);
            Assert.Equal(Math.Round(each.Centre.Longitude, 3), each.Centre.Longitude);
        });

    [Fact]
    public void Makes_each_arrondissement_part_of_Lyon() =>
        Assert.All(_extract.Communes.Where(each => each.Commune.Kind == CommuneKind.Arrondissement), each => Assert.Equal("69123", each.Commune.Parent?.Value));
}
