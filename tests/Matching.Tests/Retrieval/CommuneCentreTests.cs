namespace Matching.Tests;

public sealed class CommuneCentreTests
{
    [Theory]
    // Half of √(area ÷ π): 10 km² where it is small or not known, 5 000 people on a square kilometre in towns.
    [InlineData(null, CommuneKind.Commune, 0.892)]
    [InlineData(860, CommuneKind.Commune, 0.892)]
    [InlineData(514_819, CommuneKind.Commune, 2.862)]
    [InlineData(null, CommuneKind.Arrondissement, 0.564)]
    [InlineData(180_000, CommuneKind.Arrondissement, 1.093)]
    public void Somebody_may_well_be_half_the_radius_of_the_commune_away(int? people, CommuneKind kind, double kilometres) =>
        Assert.Equal(kilometres, CommuneCentre.Of(Sample.Site, people, kind)!.Value.Vagueness.Value, 3);

    [Fact]
    public void Without_a_centre_there_is_no_place() => Assert.Null(CommuneCentre.Of(null, 1_000, CommuneKind.Commune));

    [Fact]
    public void A_journey_inside_a_commune_is_never_nought()
    {
        var centre = CommuneCentre.Of(Sample.Site, 514_819, CommuneKind.Commune)!.Value;
        var person = Sample.Person with { Home = centre.Point, HomeVagueness = centre.Vagueness };
        var byCommune = Sample.Offer with { Site = centre.Point, PlaceVagueness = centre.Vagueness };

        // 2.862 km straight are 3.8 by road: 51 min on foot.
        Assert.Equal("mobility.beyond(minutes=51, accepted=40, means=Walk, beyond=11)", new MobilityRule().Apply(byCommune, person).ToReason().ToString());
        // An exact site near the centre is no nearer to somebody of whom only the commune is known.
        Assert.Equal(2.862, Pairing.Of(Sample.Offer, person, Sample.Setting).Straight!.Value.Value, 3);
        // And a place farther away than that stays where it is.
        Assert.Equal(9, Pairing.Of(Sample.Offer with { Site = Sample.North(9) }, person, Sample.Setting).Straight!.Value.Value, 3);
    }
}
