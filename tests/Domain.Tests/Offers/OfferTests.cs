namespace Matching.Domain.Tests.Offers;

public class OfferTests
{
    private static readonly Offer Published = Any.Offer with { Status = OfferStatus.Published };

    [Fact]
    public void A_sound_offer_has_no_faults() => Assert.Empty(Any.Offer.Faults());

    [Fact]
    public void Openings_fill_up_and_reopen()
    {
        var one = Published.FillOne().Value;
        Assert.Equal((OfferStatus.PartlyFilled, 1), (one.Status, one.FilledOpenings));
        var two = one.FillOne().Value;
        Assert.Equal((OfferStatus.Filled, 2), (two.Status, two.FilledOpenings));
        Assert.Equal("offer.full", two.FillOne().Refusal?.Code);
        var reopened = two.ReopenOne().Value;
        Assert.Equal((OfferStatus.PartlyFilled, 1), (reopened.Status, reopened.FilledOpenings));
        Assert.Equal(OfferStatus.Published, reopened.ReopenOne().Value.Status);
        Assert.Equal("offer.nothing-filled", Published.ReopenOne().Refusal?.Code);
    }

    [Fact]
    public void The_second_of_three_openings_leaves_an_offer_partly_filled()
    {
        var two = (Published with { Openings = 3 }).FillOne().Value.FillOne();
        Assert.Equal((OfferStatus.PartlyFilled, 2), (two.Value.Status, two.Value.FilledOpenings));
    }

    [Fact]
    public void A_state_that_contradicts_the_filled_openings_is_refused()
    {
        var refusal = Published.TransitionTo(OfferStatus.Filled).Refusal;
        Assert.Equal("offer.state-of-openings: 'FILLED', allowed: Published, as 0 of 2 openings are filled", refusal?.ToString());
    }

    [Fact]
    public void A_suspended_offer_resumes_where_it_was()
    {
        var partly = Published.FillOne().Value.TransitionTo(OfferStatus.Suspended).Value;
        Assert.Equal(OfferStatus.PartlyFilled, partly.Resume().Value.Status);
        Assert.False(partly.TransitionTo(OfferStatus.Published).IsMade);
        Assert.Equal(OfferStatus.Published, Published.TransitionTo(OfferStatus.Suspended).Value.Resume().Value.Status);
    }

    [Fact]
    public void The_first_publication_is_kept()
    {
        var first = new DateTimeOffset(2026, 2, 1, 9, 0, 0, TimeSpan.Zero);
        Assert.Equal(first, Any.Offer.Publish(first).Value.PublishedAt);
        Assert.Equal("offer.transition", Published.Publish(first).Refusal?.Code);
    }

    [Fact]
    public void A_draft_cannot_be_filled() => Assert.Equal("offer.transition", Any.Offer.FillOne().Refusal?.Code);

    [Fact]
    public void A_single_opening_goes_from_published_to_filled() =>
        Assert.Equal(OfferStatus.Filled, (Published with { Openings = 1 }).FillOne().Value.Status);

    [Theory]
    [InlineData(0)]
    [InlineData(501)]
    public void Openings_are_1_to_500(int openings) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Any.Offer with { Openings = openings });

    [Fact]
    public void An_offer_is_open_to_its_deadline_inclusive()
    {
        var offer = Published with { ApplicationDeadline = new(2026, 2, 15) };
        Assert.True(offer.IsOpenOn(new(2026, 2, 15)));
        Assert.False(offer.IsOpenOn(new(2026, 2, 16)));
        Assert.False((offer with { Status = OfferStatus.Suspended }).IsOpenOn(new(2026, 2, 15)));
    }

    [Fact]
    public void Every_fault_is_told_with_its_field()
    {
        var offer = Any.Offer with
        {
            Title = "\0",
            Site = new() { Point = new(0, 0) },
            EndsOn = new(2026, 2, 1),
            ApplicationDeadline = new(2026, 2, 2),
            FilledOpenings = 3,
            IsListedAsbestosWork = true,
            CarrierId = new(Guid.NewGuid()),
        };
        Assert.Equal(
            [
                ("title", "text.control-character"), ("site.point", "coordinates.outside-france"), ("endsOn", "date.reversed"),
                ("applicationDeadline", "date.after-end"), ("filledOpenings", "offer.filled-openings"),
                ("contractType", "offer.asbestos-ban"), ("carrierId", "offer.carrier-on-direct-hire"),
            ],
            offer.Faults().Select(fault => (fault.Field!, fault.Code)));
    }

    [Fact]
    public void An_offer_is_somewhere() =>
        Assert.Equal(["offer.site-missing"], (Any.Offer with { Site = new() }).Faults().Select(fault => fault.Code));

    [Theory]
    [InlineData(ContractType.Cdi, AsbestosBan.Allowed)]
    [InlineData(ContractType.Cdd, AsbestosBan.Forbidden)]
    [InlineData(ContractType.Cddi, AsbestosBan.Forbidden)]
    [InlineData(ContractType.Ctt, AsbestosBan.Forbidden)]
    [InlineData(ContractType.Ctti, AsbestosBan.Forbidden)]
    [InlineData(ContractType.Cpro, AsbestosBan.DependsOnTerm)]
    [InlineData(ContractType.Mad, AsbestosBan.Forbidden)]
    public void Fixed_term_and_temporary_workers_are_banned_from_listed_asbestos_work(ContractType type, AsbestosBan ban) =>
        Assert.Equal(ban, type.AsbestosBan());

    [Theory]
    [InlineData(0)]
    [InlineData(-35)]
    [InlineData(48.01)]
    public void A_week_has_at_most_48_hours_of_work(double hours) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new WeeklyHours((decimal)hours));

    [Fact]
    public void The_catalogue_names_each_licence_once()
    {
        Assert.Equal(LicenceCatalogue.All.Count, LicenceCatalogue.All.Select(entry => entry.Code).Distinct().Count());
        Assert.Equal("Permis B, voiture", LicenceCatalogue.Find(LicenceCode.Parse("permis-b"))?.Label);
        Assert.Null(LicenceCatalogue.Find(LicenceCode.Parse("OTHER")));
    }

    [Theory]
    [InlineData("PERMIS B")]
    [InlineData("-B")]
    [InlineData("B")]
    [InlineData("")]
    public void A_licence_code_is_groups_of_letters_and_digits(string text) =>
        Assert.False(LicenceCode.TryParse(text, out _, out _));
}
