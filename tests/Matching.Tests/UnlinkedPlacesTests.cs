namespace Matching.Tests;

public sealed class UnlinkedPlacesTests
{
    [Fact]
    public void Beyond_three_places_pairs_without_a_link_are_counted_and_left_out()
    {
        var people = People(unlinked: 9, linked: 2).ToList();
        var answer = Sample.Pipeline(people, [Sample.Offer], DefaultRuleWeights.Standard).CandidatesFor(Sample.Offer.Id, Sample.Today, MatchOptions.Default)!;

        Assert.Equal((5, 3, 6), (answer.TotalCount, answer.UnlinkedCount, answer.UnlinkedLeftOut));
        Assert.Equal(5, answer.Matches.Count);
        Assert.Equal(3, answer.Matches.Count(match => match.Parts[0].Reason.Code == "occupation.unrelated"));
    }

    [Fact]
    public void The_same_ones_are_shown_whatever_page_is_asked_for()
    {
        var pipeline = Sample.Pipeline(People(unlinked: 9, linked: 4), [Sample.Offer], DefaultRuleWeights.Standard);
        var whole = pipeline.CandidatesFor(Sample.Offer.Id, Sample.Today, MatchOptions.Default)!;
        var paged = Enumerable.Range(0, 7).Select(skip => pipeline.CandidatesFor(Sample.Offer.Id, Sample.Today, new() { Skip = skip, Take = 1 })!).ToList();

        Assert.Equal(whole.Matches.Select(match => match.CandidateId), paged.Select(page => page.Matches.Single().CandidateId));
        Assert.All(paged, page => Assert.Equal((7, 6), (page.TotalCount, page.UnlinkedLeftOut)));
        Assert.Equal(7, pipeline.CandidatesFor(Sample.Offer.Id, Sample.Today, new() { Take = 0 })!.TotalCount);
    }

    [Fact]
    public void Offers_for_a_person_are_left_out_alike_and_the_number_is_a_setting()
    {
        var offers = Enumerable.Range(1, 8).Select(at => Sample.Offer with { Id = new(Key(at)), Rome = RomeCode.Parse("M1805") }).ToList();
        var weights = DefaultRuleWeights.Standard with { UnlinkedPlaces = 5 };
        var answer = Sample.Pipeline([Sample.Person], offers, weights).OffersFor(Sample.Person.Id, Sample.Today, MatchOptions.Default)!;

        Assert.Equal((5, 3), (answer.Matches.Count, answer.UnlinkedLeftOut));
    }

    [Fact]
    public void Whose_wishes_nobody_knows_is_not_without_a_link()
    {
        var people = Enumerable.Range(1, 8).Select(at => Sample.Person with { Id = new(Key(at)), Targets = [] });

        Assert.Equal(
            8,
            Sample
                .Pipeline(people, [Sample.Offer], DefaultRuleWeights.Standard)
                .CandidatesFor(Sample.Offer.Id, Sample.Today, MatchOptions.Default)!
                .Matches.Count);
    }

    [Fact]
    public void A_wish_without_a_link_is_no_wish()
    {
        var unlinked = Pairing.Of(Sample.Offer, Sample.Person with { Targets = [Sample.Target("M1805", 30), Sample.Target("N9999", 50)] }, Sample.Setting);
        var second = Pairing.Of(Sample.Offer, Sample.Person with { Targets = [Sample.Target("M1805"), Sample.Target("F1703")] }, Sample.Setting);

        Assert.Equal((true, -1, "M1805"), (unlinked.IsUnlinked, unlinked.Wish, unlinked.Target!.Rome.Value));
        Assert.Equal((false, 1), (second.IsUnlinked, second.Wish));
    }

    private static IEnumerable<MatchableCandidate> People(int unlinked, int linked) =>
        Enumerable
            .Range(1, unlinked + linked)
            .Select(at => Sample.Person with { Id = new(Key(at)), Targets = [Sample.Target(at <= unlinked ? "M1805" : "F1703", 60)] });

    private static Guid Key(int at) => new(at, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7);
}
