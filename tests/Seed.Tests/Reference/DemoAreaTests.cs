using Matching.Seed.Reference;
using NetTopologySuite.Geometries;

namespace Matching.Seed.Tests.Reference;

public class DemoAreaTests
{
    private readonly ReferenceExtract _extract = new();

    [Fact]
    public void Is_marked_as_made_up_by_code_and_name() =>
        Assert.All(_extract.Qpvs, qpv =>
        {
            Assert.True(qpv.Code.IsDemo);
            Assert.StartsWith("Quartier de démonstration", qpv.Name, StringComparison.Ordinal);
        });

    [Fact]
    public void Counts_about_a_dozen_in_each_generation_and_they_differ()
    {
        var first = _extract.Qpvs.Where(qpv => qpv.Vintage == QpvVintage.Perimeters2015).ToDictionary(qpv => qpv.Code, qpv => qpv.Perimeter.AsText());
        var second = _extract.Qpvs.Where(qpv => qpv.Vintage == QpvVintage.Perimeters2024).ToDictionary(qpv => qpv.Code, qpv => qpv.Perimeter.AsText());
        Assert.InRange(first.Count, 10, 14);
        Assert.InRange(second.Count, 10, 14);
        Assert.NotEmpty(first.Keys.Except(second.Keys));
        Assert.NotEmpty(second.Keys.Except(first.Keys));
        Assert.Contains(first, area => second.TryGetValue(area.Key, out var later) && later != area.Value);
        Assert.Contains(first, area => second.TryGetValue(area.Key, out var later) && later == area.Value);
    }

    [Fact]
    public void Is_a_valid_anticlockwise_polygon_as_large_as_its_circle() =>
        Assert.All(_extract.Areas, area =>
        {
            var polygon = Assert.IsType<Polygon>(area.Qpv.Perimeter);
            Assert.True(polygon.IsValid);
            Assert.True(((LinearRing)polygon.ExteriorRing).IsCCW);
            Assert.All(polygon.Coordinates, corner => Assert.Equal(area.Radius.Value, area.Centre.DistanceTo(new(corner.Y, corner.X)).Value, 0.002));
        });

    [Fact]
    public void Lies_around_the_commune_it_names() =>
        Assert.All(_extract.Areas, area =>
        {
            var commune = _extract.Communes.Single(each => each.Commune.Code == area.Qpv.Communes[0]);
            Assert.True(area.Centre.DistanceTo(commune.Centre) < new Kilometres(5), area.Qpv.Name);
        });

    [Fact]
    public void Makes_the_day_of_judging_matter()
    {
        var areas = new QpvIndex(_extract.Qpvs);
        var removed = _extract.Areas.Single(area => area.Qpv.Code.Value == "DEMO-31-4");
        Assert.NotNull(areas.Find(removed.Centre, QpvVintage.Perimeters2015, new(2023, 12, 31)));
        Assert.Null(areas.Find(removed.Centre, QpvVintage.Perimeters2024, new(2024, 1, 1)));
    }
}
