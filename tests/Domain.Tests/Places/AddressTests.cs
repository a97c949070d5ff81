namespace Matching.Domain.Tests.Places;

public sealed class AddressTests
{
    private static readonly Address Toulouse = new()
    {
        Street = "1 rue du Test",
        PostalCode = PostalCode.Parse("31200"),
        Commune = InseeCode.Parse("31555"),
        Geocoding = new() { Point = new(43.6, 1.44), Precision = GeocodingPrecision.HouseNumber },
    };

    [Fact]
    public void A_new_commune_drops_all_that_belonged_to_the_old_one() =>
        Assert.Equal(new Address { Commune = InseeCode.Parse("69381") }, Toulouse.With(new() { Commune = InseeCode.Parse("69381") }));

    [Fact]
    public void A_new_postal_code_drops_street_and_point_and_keeps_a_commune_that_it_may_serve() =>
        Assert.Equal(
            new Address { PostalCode = PostalCode.Parse("31300"), Commune = Toulouse.Commune },
            Toulouse.With(new() { PostalCode = PostalCode.Parse("31300") }));

    [Fact]
    public void A_postal_code_of_another_department_drops_the_commune_too() =>
        Assert.Equal(new Address { PostalCode = PostalCode.Parse("69003") }, Toulouse.With(new() { PostalCode = PostalCode.Parse("69003") }));

    [Fact]
    public void A_new_street_drops_the_point_only() =>
        Assert.Equal(Toulouse with { Street = "2 rue du Test", Geocoding = null }, Toulouse.With(new() { Street = "2 rue du Test" }));

    [Theory]
    [InlineData(43.6, 1.44, GeocodingPrecision.HouseNumber, true)]
    [InlineData(43.603, 1.44, GeocodingPrecision.HouseNumber, true)]
    [InlineData(43.61, 1.44, GeocodingPrecision.HouseNumber, false)]
    [InlineData(43.61, 1.44, GeocodingPrecision.Locality, true)]
    [InlineData(45.77, 4.83, GeocodingPrecision.Municipality, false)]
    public void A_point_further_away_than_geocoding_errs_is_another_place(double latitude, double longitude, GeocodingPrecision precision, bool isSame)
    {
        var said = new Geocoding { Point = new(latitude, longitude), Precision = precision };

        Assert.Equal(isSame ? Toulouse with { Geocoding = said } : new() { Geocoding = said }, Toulouse.With(new() { Geocoding = said }));
        var bare = new Address { Commune = Toulouse.Commune, Geocoding = said };
        Assert.Equal(bare, (Toulouse with { Street = null, PostalCode = null }).With(bare));
    }

    [Fact]
    public void A_part_that_was_not_known_drops_the_point_which_nobody_placed_for_it() =>
        Assert.Equal(Toulouse with { Geocoding = null }, (Toulouse with { Street = null }).With(new() { Street = Toulouse.Street }));

    [Fact]
    public void What_is_said_again_changes_nothing()
    {
        Assert.Equal(Toulouse, Toulouse.With(new() { Street = Toulouse.Street, PostalCode = Toulouse.PostalCode, Commune = Toulouse.Commune }));
        Assert.Equal(Toulouse, Toulouse.With(new()));
    }

    [Theory]
    [InlineData("20000", "2A004", true)]
    [InlineData("20200", "2B033", true)]
    [InlineData("97133", "97701", true)]
    [InlineData("01000", "01053", true)]
    [InlineData("31000", "69381", false)]
    public void A_postal_code_tells_the_department(string code, string commune, bool isServed) =>
        Assert.Equal(isServed, PostalCode.Parse(code).MayServe(InseeCode.Parse(commune)));
}
