namespace Matching.Tests;

public sealed class ContactStepTests
{
    [Theory]
    [InlineData(0, null)]
    [InlineData(182, null)]
    [InlineData(183, "ToConfirm contact.none-lately(months=6, lastContact=2026-06-01)")]
    [InlineData(365, "ToConfirm contact.none-lately(months=11, lastContact=2025-12-01)")]
    [InlineData(366, "ToConfirm contact.none-lately(months=12, lastContact=2025-11-30)")]
    public void From_half_a_year_without_contact_the_person_is_to_be_called_first(int days, string? expected) =>
        Assert.Equal(expected, Check(Sample.Today.AddDays(-days)));

    [Fact]
    public void A_file_that_tells_no_contact_is_not_marked() => Assert.Null(Check(null));

    [Fact]
    public void Both_directions_show_the_match_with_the_mark_and_the_same_points_and_no_company_is_told()
    {
        var person = Sample.Person with { LastHeardFrom = Sample.Today.AddDays(-200) };
        var pipeline = Sample.Pipeline([person], [Sample.Offer]);
        var forOffer = pipeline.CandidatesFor(Sample.Offer.Id, Sample.Today, MatchOptions.Default)!.Matches.Single();
        var forPerson = pipeline.OffersFor(person.Id, Sample.Today, MatchOptions.Default)!.Matches.Single();
        var mark = Assert.Single(forOffer.Blockers);

        Assert.Equal((BlockerEffect.ToConfirm, BlockerCodes.NoContact), (mark.Effect, mark.Reason.Code));
        Assert.Equal(mark, Assert.Single(forPerson.Blockers));
        Assert.Equal(pipeline.Explain(Sample.Offer, Sample.Person, Sample.Today).Score, forOffer.Score);
        Assert.False(CompanyView.MayTell(mark));
    }

    [Fact]
    public void The_day_of_contact_counts_and_without_it_the_last_review_or_paper_seen()
    {
        var file = new Candidate { Id = Sample.Person.Id, FirstName = "A", LastName = "B" };
        var reviewed = file with { StatusesReviewedOn = new(2026, 3, 1) };
        var seen = reviewed with { Evidence = [Paper(null), Paper(new(2026, 5, 2)), Paper(new(2026, 1, 1))] };

        Assert.Null(HeardFrom(file));
        Assert.Equal(new(2026, 3, 1), HeardFrom(reviewed));
        Assert.Equal(new(2026, 5, 2), HeardFrom(seen));
        Assert.Equal(new(2025, 1, 1), HeardFrom(seen with { LastContactOn = new(2025, 1, 1) }));
    }

    private static DateOnly? HeardFrom(Candidate file) => MatchableCandidate.Of(file, null, [], Sample.Today).LastHeardFrom;

    private static Evidence Paper(DateOnly? seenOn) =>
        new()
        {
            Id = new(Guid.NewGuid()),
            Kind = EvidenceKind.BenefitAttestation,
            IssuedOn = new(2026, 1, 1),
            SeenOn = seenOn,
        };

    private static string? Check(DateOnly? last)
    {
        var found = new List<Blocker>();
        new ContactStep().Check(Pairing.Of(Sample.Offer, Sample.Person with { LastHeardFrom = last }, Sample.Setting), found);
        return found.Select(blocker => $"{blocker.Effect} {blocker.Reason}").SingleOrDefault();
    }
}
