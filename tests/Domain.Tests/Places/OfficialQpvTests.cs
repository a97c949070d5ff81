using System.Text.Json;
using NetTopologySuite.Geometries;

namespace Matching.Domain.Tests.Places;

/// <summary>Point checks on the official perimeters of 2015, where the file is at hand.</summary>
public class OfficialQpvTests
{
    private static readonly DateOnly Day = new(2019, 6, 1);

    [Fact]
    public void There_are_105_and_12_lie_in_Toulouse()
    {
        var perimeters = Load();
        Assert.Equal(105, perimeters.Count);
        Assert.Equal(12, perimeters.Count(qpv => qpv.Communes.Contains(InseeCode.Parse("31555"))));
        Assert.Equal(19, perimeters.Count(qpv => qpv.Code.Department == "31"));
    }

    [Theory]
    [InlineData(43.58003, 1.44183, "Empalot")]
    [InlineData(43.59330, 1.41830, "Arènes")]
    [InlineData(43.57070, 1.40150, "Mirail")]
    [InlineData(43.56600, 1.39830, "Mirail")]
    [InlineData(43.60450, 1.44400, null)]
    [InlineData(43.62910, 1.36380, null)]
    public void Known_places_fall_into_the_right_one(double latitude, double longitude, string? name)
    {
        var found = new QpvIndex(Load()).Find(new(latitude, longitude), QpvVintage.Perimeters2015, Day);
        if (name is null) Assert.Null(found);
        else Assert.Contains(name, found?.Name ?? "no QPV", StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_point_on_each_surface_lies_in_its_own_perimeter()
    {
        var perimeters = Load();
        var index = new QpvIndex(perimeters);
        Assert.All(perimeters, qpv =>
        {
            var inside = qpv.Perimeter.InteriorPoint;
            Assert.Equal(qpv.Code, index.Find(new(inside.Y, inside.X), QpvVintage.Perimeters2015, Day)?.Code);
        });
    }

    private static List<Qpv> Load()
    {
        using var stream = SharedFiles.OpenOrSkip("data/geo/qpv.geojson");
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.GetProperty("features").EnumerateArray().Select(Read)];
    }

    private static Qpv Read(JsonElement feature)
    {
        var properties = feature.GetProperty("properties");
        return new()
        {
            Code = QpvCode.Parse(properties.GetProperty("code").GetString()),
            Vintage = QpvVintage.Perimeters2015,
            Name = properties.GetProperty("name").GetString()!,
            ValidFrom = new(2015, 1, 1),
            Communes = [.. properties.GetProperty("communes").EnumerateArray().Select(code => InseeCode.Parse(code.GetString()))],
            Perimeter = ReadGeometry(feature.GetProperty("geometry")),
        };
    }

    private static Geometry ReadGeometry(JsonElement geometry)
    {
        var coordinates = geometry.GetProperty("coordinates");
        return geometry.GetProperty("type").GetString() == "Polygon"
            ? ReadPolygon(coordinates)
            : GeometryFactory.Default.CreateMultiPolygon([.. coordinates.EnumerateArray().Select(ReadPolygon)]);
    }

    private static Polygon ReadPolygon(JsonElement rings)
    {
        var read = rings.EnumerateArray().Select(ring => GeometryFactory.Default.CreateLinearRing(
            [.. ring.EnumerateArray().Select(pair => new Coordinate(pair[0].GetDouble(), pair[1].GetDouble()))])).ToArray();
        return GeometryFactory.Default.CreatePolygon(read[0], read[1..]);
    }
}
