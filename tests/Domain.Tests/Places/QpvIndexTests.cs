using NetTopologySuite.Geometries;
using Coordinates = Matching.Domain.Places.Coordinates;

namespace Matching.Domain.Tests.Places;

public class QpvIndexTests
{
    private static readonly GeometryFactory Factory = new(new PrecisionModel(), 4326);
    private static readonly ClauseDeskSettings Settings = new();
    private static readonly DateOnly Day2023 = new(2023, 12, 31);
    private static readonly DateOnly Day2024 = new(2024, 1, 1);

    // Two squares of 2 × 2 hundredths of a degree near Toulouse, the first with a hole of 1 × 1, as one multi-polygon.
    private static readonly Qpv Old = new()
    {
        Code = QpvCode.Parse("DEMO-31-OLD"),
        Vintage = QpvVintage.Perimeters2015,
        Name = "Ancien",
        ValidFrom = new(2015, 1, 1),
        ValidUntil = new(2023, 12, 31),
        Perimeter = Factory.CreateMultiPolygon(
        [
            Factory.CreatePolygon(Square(1.40, 43.50, 0.02), [Square(1.405, 43.505, 0.01)]),
            Factory.CreatePolygon(Square(1.50, 43.50, 0.02)),
        ]),
    };

    private static readonly Qpv New = Old with
    {
        Code = QpvCode.Parse("DEMO-31-NEW"),
        Vintage = QpvVintage.Perimeters2024,
        ValidFrom = new(2024, 1, 1),
        ValidUntil = null,
        Perimeter = Factory.CreatePolygon(Square(1.60, 43.50, 0.02)),
    };

    private static readonly QpvIndex Index = new([Old, New]);

    [Theory]
    [InlineData(43.502, 1.402, true)]
    [InlineData(43.510, 1.410, false)]
    [InlineData(43.510, 1.510, true)]
    [InlineData(43.510, 1.450, false)]
    [InlineData(43.500, 1.410, true)]
    [InlineData(43.500, 1.400, true)]
    [InlineData(43.505, 1.410, true)]
    public void Knows_parts_and_holes_and_counts_boundaries_as_inside(double latitude, double longitude, bool isInside) =>
        Assert.Equal(isInside, Index.Find(new(latitude, longitude), QpvVintage.Perimeters2015, Day2023) is not null);

    [Fact]
    public void A_perimeter_counts_from_its_first_to_its_last_day()
    {
        var point = new Coordinates(43.51, 1.61);
        Assert.Null(Index.Find(point, QpvVintage.Perimeters2024, Day2023));
        Assert.Equal(New, Index.Find(point, QpvVintage.Perimeters2024, Day2024));
        Assert.Null(Index.Find(new(43.502, 1.402), QpvVintage.Perimeters2015, Day2024));
    }

    [Fact]
    public void The_former_generation_is_still_answered_for_later_days_as_of_its_last_one()
    {
        var answer = Index.Judge(At(43.502, 1.402), QpvVintage.Perimeters2015, new(2026, 11, 1), Settings);
        Assert.Equal(QpvPresence.Inside, answer.Presence);
        Assert.Equal(Old.Code, answer.Code);
        Assert.Equal(new DateOnly(2026, 11, 1), answer.EvaluatedOn);
    }

    [Fact]
    public void A_file_keeps_one_answer_for_each_generation()
    {
        var answers = Index.JudgeAll(At(43.51, 1.61), new(2026, 11, 1), Settings);
        Assert.Equal([(QpvVintage.Perimeters2015, QpvPresence.Outside), (QpvVintage.Perimeters2024, QpvPresence.Inside)],
            answers.Select(answer => (answer.Vintage, answer.Presence)));
    }

    [Theory]
    [InlineData(GeocodingPrecision.Municipality, 1.0, "geocoding.municipality")]
    [InlineData(GeocodingPrecision.Street, 0.79, "geocoding.score")]
    public void A_vague_address_is_unknown_and_never_outside(GeocodingPrecision precision, double score, string reason)
    {
        var address = new Address { Geocoding = new() { Point = new(43.502, 1.402), Precision = precision, Score = score } };
        var answer = Index.Judge(address, QpvVintage.Perimeters2015, Day2023, Settings);
        Assert.Equal((QpvPresence.Unknown, reason, precision), (answer.Presence, answer.UnknownReason, answer.Precision));
    }

    [Fact]
    public void A_score_of_0_8_is_good_enough() => Assert.Equal(QpvPresence.Inside,
        Index.Judge(At(43.502, 1.402, score: 0.8), QpvVintage.Perimeters2015, Day2023, Settings).Presence);

    [Fact]
    public void No_address_and_no_perimeters_are_unknown()
    {
        Assert.Equal("geocoding.missing", Index.Judge(null, QpvVintage.Perimeters2015, Day2023, Settings).UnknownReason);
        Assert.Equal("perimeters.missing", new QpvIndex([Old]).Judge(At(43, 1), QpvVintage.Perimeters2024, Day2024, Settings).UnknownReason);
    }

    [Fact]
    public void Outside_the_departments_that_are_loaded_nothing_is_said()
    {
        var index = new QpvIndex([Old], new HashSet<string> { "31" });
        var paris = At(48.85, 2.35) with { Commune = InseeCode.Parse("75101") };
        Assert.Equal("perimeters.missing", index.Judge(paris, QpvVintage.Perimeters2015, Day2023, Settings).UnknownReason);
    }

    [Theory]
    [InlineData("2023-12-31", "31", QpvVintage.Perimeters2015)]
    [InlineData("2024-01-01", "31", QpvVintage.Perimeters2024)]
    [InlineData("2024-12-31", "974", QpvVintage.Perimeters2015)]
    [InlineData("2025-01-01", "974", QpvVintage.Perimeters2024)]
    [InlineData("2024-01-01", null, QpvVintage.Perimeters2024)]
    public void Perimeters_change_in_2024_and_overseas_in_2025(string day, string? department, QpvVintage vintage) =>
        Assert.Equal(vintage, QpvPerimeters.InForceOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), department));

    [Fact]
    public void Refuses_a_perimeter_that_is_no_area() =>
        Assert.Throws<ArgumentException>(() => Old with { Perimeter = Factory.CreatePoint(new Coordinate(1, 43)) });

    private static Address At(double latitude, double longitude, double score = 0.95) =>
        new() { Geocoding = new() { Point = new(latitude, longitude), Precision = GeocodingPrecision.HouseNumber, Score = score } };

    private static LinearRing Square(double west, double south, double side) => Factory.CreateLinearRing(
    [
        new(west, south), new(west + side, south), new(west + side, south + side), new(west, south + side), new(west, south),
    ]);
}
