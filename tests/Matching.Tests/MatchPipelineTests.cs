namespace Matching.Tests;

public sealed class MatchPipelineTests
{
    [Fact]
    public void The_score_is_the_sum_of_its_parts_in_10_000_pairs()
    {
        var world = new Generated(1);
        var people = world.People(100).ToList();
        var offers = Enumerable.Range(0, 100).Select(_ => world.Offer()).ToList();
        var pipeline = Sample.Pipeline(people, offers);
        var seen = 0;
        foreach (var offer in offers)
        {
            var answer = pipeline.CandidatesFor(offer.Id, Sample.Today, All)!;
            foreach (var match in answer.Matches.Concat(answer.NearMisses))
            {
                Assert.Equal(match.Parts.Sum(part => part.Points.Thousandths), match.Score.Thousandths);
                Assert.All(match.Parts, part => Assert.InRange(part.Points.Thousandths, 0, part.Maximum.Thousandths));
                Assert.All(match.Parts, part => Assert.Equal(HasNoPoints(part), part.Maximum == Points.Zero));
                seen++;
            }
        }

        // Every pair is either a match or a near miss, but those that live far beyond reach.
        var listed = offers.Sum(offer => people.Count(person => ExcludedBy(offer, person, Sample.Today) <= MatchOptions.MostNearMissBlockers));
        Assert.Equal(listed, seen);
        Assert.InRange(seen, 8_000, 9_900);

        static bool HasNoPoints(MatchPart part) => part.Status == PartStatus.NotApplicable || DefaultRuleWeights.Standard[part.Rule] == Points.Zero;
    }

    [Fact]
    public void A_ranking_gives_each_pair_the_points_blockers_and_journey_of_its_single_explanation_in_both_directions()
    {
        var world = new Generated(2);
        var people = world.People(60).ToList();
        var offers = Enumerable.Range(0, 30).Select(_ => world.Offer()).ToList();
        var pipeline = Sample.Pipeline(people, offers);

        var forward = offers.SelectMany(offer => Everything(pipeline.CandidatesFor(offer.Id, Sample.Today, All)!)).ToDictionary(PairOf);
        var backward = people.SelectMany(person => Everything(pipeline.OffersFor(person.Id, Sample.Today, All)!)).ToDictionary(PairOf);

        Assert.InRange(forward.Count, 1_300, 1_790);
        Assert.Equal(forward.Keys.ToHashSet(), backward.Keys.ToHashSet());
        foreach (var (pair, match) in forward)
        {
            var alone = pipeline.Explain(pair.OfferId, pair.CandidateId, Sample.Today)!;
            Assert.Null(alone.Rank);
            foreach (var same in new[] { match, backward[pair] })
            {
                Assert.Equal(alone.Parts, same.Parts);
                Assert.Equal(alone.Blockers, same.Blockers);
                Assert.Equal((alone.Eligibility, alone.RuleSetVersion, alone.Travel), (same.Eligibility, same.RuleSetVersion, same.Travel));
            }
        }

        static (OfferId OfferId, CandidateId CandidateId) PairOf(RankedMatch match) => (match.OfferId, match.CandidateId);
    }

    [Fact]
    public void Retrieval_is_exact_it_finds_whom_checking_everybody_finds()
    {
        var world = new Generated(3);
        var people = world.People(1_500).ToList();
        var pipeline = Sample.Pipeline(people, [], Sample.Open);
        var matches = 0;
        for (var i = 0; i < 40; i++)
        {
            var offer = world.Offer();
            // Every other question is asked for a day before the judge was asked, or long after.
            var on = i % 2 == 0 ? world.Day(new(2026, 11, 1), Sample.Today) : world.Day(Sample.Today, new(2028, 12, 1));
            if (i % 4 == 0) offer = offer with { StartsOn = on, EndsOn = null, ApplicationDeadline = null };
            var expected = people.Where(person => ExcludedBy(offer, person, on, Sample.Open) == 0).Select(person => person.Id).ToHashSet();

            var answer = pipeline.CandidatesFor(offer, on, MatchOptions.Default with { Take = MatchOptions.Deepest });

            Assert.Equal(expected.Count, answer.TotalCount);
            Assert.Equal(expected, answer.Matches.Select(match => match.CandidateId).ToHashSet());
            matches += answer.TotalCount;
        }

        // A filter that lets nobody or everybody pass would prove nothing.
        Assert.InRange(matches, 1_000, 59_000);
    }

    [Fact]
    public void Near_misses_are_those_whom_few_blockers_keep_out()
    {
        var world = new Generated(4);
        var people = world.People(400).ToList();
        var pipeline = Sample.Pipeline(people, []);
        for (var i = 0; i < 20; i++)
        {
            var offer = world.Offer();
            for (var blockers = 1; blockers <= 3; blockers++)
            {
                var missed = people.Where(person => ExcludedBy(offer, person, Sample.Today) is var by && by > 0 && by <= blockers);
                var expected = missed.Select(person => person.Id).ToHashSet();
                var answer = pipeline.CandidatesFor(offer, Sample.Today, All with { NearMissBlockers = blockers });

                Assert.Equal(expected.Count, answer.NearMissCount);
                Assert.Equal(expected, answer.NearMisses.Select(match => match.CandidateId).ToHashSet());
                Assert.Equal(answer.NearMisses.Select(match => match.ExcludedBy).Order(), answer.NearMisses.Select(match => match.ExcludedBy));
            }
        }
    }

    [Fact]
    public void The_order_does_not_depend_on_how_the_data_came()
    {
        var world = new Generated(5);
        var people = world.People(300).ToList();
        // Many equals: the same thin file three times over.
        people.AddRange(world.People(100).Select((person, at) => Sample.Person with { Id = person.Id }));
        var offer = world.Offer() with { ApplicationDeadline = null, EndsOn = null, IsListedAsbestosWork = false };

        var first = Sample.Pipeline(people, []).CandidatesFor(offer, Sample.Today, All);
        for (var i = 0; i < 5; i++)
        {
            var other = Sample.Pipeline(world.Shuffled(people), []).CandidatesFor(offer, Sample.Today, All);
            Assert.Equal(first.Matches.Select(match => match.CandidateId), other.Matches.Select(match => match.CandidateId));
            Assert.Equal(first.NearMisses.Select(match => match.CandidateId), other.NearMisses.Select(match => match.CandidateId));
        }

        Assert.True(first.TotalCount > 100);
    }

    [Fact]
    public void Better_comes_first_ranks_count_from_1_and_pages_fit_together()
    {
        var world = new Generated(6);
        var pipeline = Sample.Pipeline(world.People(500), []);
        var offer = Sample.Offer;
        var all = pipeline.CandidatesFor(offer, Sample.Today, All);

        Assert.Equal(Enumerable.Range(1, all.TotalCount), all.Matches.Select(match => match.Rank!.Value));
        Assert.Equal(all.Matches.Select(match => match.Score).OrderDescending(), all.Matches.Select(match => match.Score));
        for (var skip = 0; skip < all.TotalCount; skip += 37)
        {
            var page = pipeline.CandidatesFor(offer, Sample.Today, new() { Skip = skip, Take = 37 });
            Assert.Equal(all.TotalCount, page.TotalCount);
            Assert.Equal(all.Matches.Skip(skip).Take(37).Select(PlaceOf), page.Matches.Select(PlaceOf));
        }

        static (int?, CandidateId) PlaceOf(RankedMatch match) => (match.Rank, match.CandidateId);
    }

    [Fact]
    public void A_short_list_is_the_head_of_the_long_one_though_most_pairs_are_given_up_early()
    {
        var world = new Generated(7);
        var pipeline = Sample.Pipeline(world.People(800), []);
        for (var i = 0; i < 15; i++)
        {
            var offer = world.Offer() with { EndsOn = null, ApplicationDeadline = null };
            var all = pipeline.CandidatesFor(offer, Sample.Today, All with { NearMissBlockers = 3 });
            var few = pipeline.CandidatesFor(offer, Sample.Today, new() { Take = 5, NearMisses = 5, NearMissBlockers = 3 });

            Assert.Equal((all.TotalCount, all.NearMissCount), (few.TotalCount, few.NearMissCount));
            Assert.Equal(all.Matches.Take(5).Select(Key), few.Matches.Select(Key));
            Assert.Equal(all.NearMisses.Take(5).Select(Key), few.NearMisses.Select(Key));
        }

        static (CandidateId, Points, int) Key(RankedMatch match) => (match.CandidateId, match.Score, match.ExcludedBy);
    }

    [Fact]
    public void Among_equals_at_the_end_of_a_short_list_the_lot_decides_and_not_who_came_first()
    {
        var people = Enumerable.Range(1, 200).Select(i => Sample.Person with { Id = new(new Guid(i, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)) }).ToList();
        var expected = people.Select(person => person.Id).OrderBy(id => TieOrder.Lot(Sample.Offer.Id.Value, id.Value)).Take(7);

        var few = Sample.Pipeline(people, []).CandidatesFor(Sample.Offer, Sample.Today, new() { Take = 7 });

        Assert.Equal(expected, few.Matches.Select(match => match.CandidateId));
        Assert.Equal(200, few.TotalCount);
    }

    [Fact]
    public void Taking_none_still_counts()
    {
        var answer = Sample.Pipeline([Sample.Person], []).CandidatesFor(Sample.Offer, Sample.Today, new() { Take = 0 });

        Assert.Equal((0, 1), (answer.Matches.Count, answer.TotalCount));
    }

    [Fact]
    public void Other_means_can_be_tried_as_a_what_if()
    {
        var person = Sample.Person with { Home = Sample.North(9), Transport = [TransportMeans.Bicycle] };
        var pipeline = Sample.Pipeline([person], []);

        var now = pipeline.CandidatesFor(Sample.Offer, Sample.Today, MatchOptions.Default).Matches.Single();
        var car = new MatchOptions { Means = new HashSet<TransportMeans> { TransportMeans.Car } };
        var withCar = pipeline.CandidatesFor(Sample.Offer, Sample.Today, car).Matches.Single();

        Assert.Equal((TransportMeans.Bicycle, TransportMeans.Car), (now.Travel!.Means, withCar.Travel!.Means));
        Assert.True(withCar.Score > now.Score);
    }

    [Fact]
    public void Whom_the_asker_may_not_see_is_neither_shown_nor_counted()
    {
        var mine = new PrescriberId(new Guid("00000000-0000-0000-0000-00000000d001"));
        var pipeline = Sample.Pipeline([Sample.Person, Sample.Person with { Id = new(Guid.Empty), PrescriberId = mine }], [Sample.Offer]);
        var options = new MatchOptions { NearMisses = 10, CandidateScope = person => person.PrescriberId == mine };

        var answer = pipeline.CandidatesFor(Sample.Offer.Id, Sample.Today, options)!;
        Assert.Equal((1, Guid.Empty), (answer.TotalCount, answer.Matches.Single().CandidateId.Value));
        Assert.Null(pipeline.OffersFor(Sample.Person.Id, Sample.Today, options));
        Assert.Equal(0, pipeline.OffersFor(new CandidateId(Guid.Empty), Sample.Today, options with { OfferScope = _ => false })!.TotalCount);
        Assert.Null(pipeline.CandidatesFor(Sample.Offer.Id, Sample.Today, options with { OfferScope = _ => false }));
    }

    [Fact]
    public void What_the_indexes_do_not_hold_is_null()
    {
        var pipeline = Sample.Pipeline([Sample.Person], [Sample.Offer]);

        Assert.Null(pipeline.CandidatesFor(new OfferId(Guid.Empty), Sample.Today, MatchOptions.Default));
        Assert.Null(pipeline.OffersFor(new CandidateId(Guid.Empty), Sample.Today, MatchOptions.Default));
        Assert.Null(pipeline.Explain(new OfferId(Guid.Empty), Sample.Person.Id, Sample.Today));
        Assert.Null(pipeline.Explain(Sample.Offer.Id, new CandidateId(Guid.Empty), Sample.Today));
    }

    [Fact]
    public void An_answer_names_its_weights_its_day_and_its_index_version()
    {
        var weights = DefaultRuleWeights.Standard with { Name = "essai", Version = 7 };

        var answer = Sample.Pipeline([Sample.Person], [], weights).CandidatesFor(Sample.Offer, Sample.Today, MatchOptions.Default);

        Assert.Equal(("essai", 7, Sample.Today, new IndexVersion(1)), (answer.WeightsName, answer.WeightsVersion, answer.On, answer.IndexVersion));
        Assert.Equal(("2026-1", RankedBy.Rules), (answer.Matches[0].RuleSetVersion, answer.Matches[0].RankedBy));
    }

    private static MatchOptions All => new()
    {
        Take = MatchOptions.Deepest,
        NearMisses = MatchOptions.Deepest,
        NearMissBlockers = MatchOptions.MostNearMissBlockers,
    };

    private static IEnumerable<RankedMatch> Everything(MatchAnswer answer) => answer.Matches.Concat(answer.NearMisses);

    private static int ExcludedBy(MatchableOffer offer, MatchableCandidate person, DateOnly on, RuleWeights? weights = null)
    {
        var found = new List<Blocker>();
        HardStepList.Check(Pairing.Of(offer, person, Sample.Setting with { On = on, Weights = weights ?? Sample.Roomy }), found);
        return found.Exists(Reach.IsFarBeyond) ? int.MaxValue : found.Count(blocker => blocker.Effect == BlockerEffect.Excludes);
    }
}
