namespace Matching.Tests;

public sealed class LicenceStepTests
{
    private static readonly LicenceCode Digger = LicenceCode.Parse("CACES-R482-A"), Permit = LicenceCode.Parse("PERMIS-B");
    private static readonly MatchableOffer Offer = Sample.Offer with { LicencesRequired = [Digger] };

    [Fact]
    public void A_licence_valid_on_the_first_day_is_enough()
    {
        Assert.Empty(Check(Offer, [new(Digger)]));
        Assert.Empty(Check(Offer, [new(Digger, new(2026, 12, 14))]));
        Assert.Empty(Check(Offer, [new(Digger, new(2020, 1, 1)), new(Digger, new(2030, 1, 1))]));
    }

    [Fact]
    public void A_missing_licence_excludes_and_is_named() =>
        Assert.Equal(["Excludes licence.missing(licence=CACES-R482-A)"], Check(Offer, [new(Permit)]));

    [Fact]
    public void A_licence_that_runs_out_before_the_first_day_excludes_and_says_since_when() =>
        Assert.Equal(["Excludes licence.expired(licence=CACES-R482-A, validUntil=2026-12-13, daysLate=1)"],
            Check(Offer, [new(Digger, new(2019, 1, 1)), new(Digger, new(2026, 12, 13))]));

    [Fact]
    public void Licences_that_nobody_asked_about_are_to_be_confirmed() =>
        Assert.Equal(["ToConfirm licence.unknown(licence=CACES-R482-A)"], Check(Offer, null));

    [Fact]
    public void Each_required_licence_is_looked_at() =>
        Assert.Equal(["Excludes licence.missing(licence=CACES-R482-A)", "Excludes licence.missing(licence=PERMIS-B)"],
            Check(Sample.Offer with { LicencesRequired = [Digger, Permit] }, []));

    [Fact]
    public void An_offer_that_requires_none_asks_nobody() => Assert.Empty(Check(Sample.Offer, null));

    private static IEnumerable<string> Check(MatchableOffer offer, IReadOnlyList<HeldLicence>? held)
    {
        var found = new List<Blocker>();
        new LicenceStep().Check(Pairing.Of(offer, Sample.Person with { Licences = held }, Sample.Setting), found);
        return found.Select(blocker => $"{blocker.Effect} {blocker.Reason}");
    }
}
