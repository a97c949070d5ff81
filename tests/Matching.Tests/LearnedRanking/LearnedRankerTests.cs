namespace Matching.Tests.LearnedRanking;

public sealed class LearnedRankerTests
{
    private static readonly MatchOptions All = MatchOptions.Default with
    {
        Take = MatchOptions.Deepest,
        NearMisses = 50,
        NearMissBlockers = MatchOptions.MostNearMissBlockers,
    };
    private static readonly MatchableOffer Open = Sample.Offer with { ApplicationDeadline = null, EndsOn = null };

    [Fact]
    public void Without_a_model_an_answer_is_what_it_was()
    {
        var world = new Generated(80);
        var people = world.People(300).ToList();
        var offers = Enumerable.Range(0, 10).Select(_ => world.Offer()).ToList();
        var models = new FixedModels(null, SampleModels.Learned(SampleModels.Random(1)));
        var (plain, with) = (Sample.Pipeline(people, offers), Sample.Pipeline(people, offers, models: models, observer: new NotedRankings()));

        foreach (var offer in offers)
            AssertSame(plain.CandidatesFor(offer.Id, Sample.Today, All)!, with.CandidatesFor(offer.Id, Sample.Today, All)!);
        foreach (var person in people.Take(20))
            AssertSame(plain.OffersFor(person.Id, Sample.Today, All)!, with.OffersFor(person.Id, Sample.Today, All)!);
        Assert.Null(with.CandidatesFor(offers[0].Id, Sample.Today, All)!.Model);
    }

    [Fact]
    public void A_model_that_has_seen_nothing_keeps_the_rules_order()
    {
        var people = new Generated(81).People(400).ToList();
        var byRules = Sample.Pipeline(people, []).CandidatesFor(Open, Sample.Today, All);

        var learned = Sample
            .Pipeline(people, [], models: new FixedModels(SampleModels.Learned(SampleModels.Random(2), evidence: 0)))
            .CandidatesFor(Open, Sample.Today, All);

        Assert.Equal(byRules.Matches.Select(match => match.CandidateId), learned.Matches.Select(match => match.CandidateId));
        Assert.All(learned.Matches, match => Assert.Equal((RankedBy.Model, match.Score), (match.RankedBy, match.Learned!.Total)));
    }

    [Fact]
    public void Many_judged_offers_let_the_model_decide_and_few_let_it_nudge()
    {
        // 8 km apart: the model alone knows that a journey above 20 minutes ends badly; the rules give both full marks for it.
        var near = Sample.Person with
        {
            Id = new(Guid.NewGuid()),
            Home = Sample.North(2),
            Transport = [TransportMeans.Car],
            Targets = [Sample.Target("F1701", 60)],
        };
        var far = Sample.Person with
        {
            Id = new(Guid.NewGuid()),
            Home = Sample.North(10),
            Transport = [TransportMeans.Car],
            Targets = [Sample.Target("F1703", 60)],
        };
        var trees = SampleModels.Above("journey.minutes", 20).Trees;
        var model = new Ranking.Models.RankingModel(
            MatchFeatures.Schema, trees.Select(tree => new Ranking.Models.RegressionTree(tree.Nodes, [new(1, 60), new(-1, 40)])));

        CandidateId First(int evidence)
        {
            var pipeline = Sample.Pipeline([near, far], [], models: new FixedModels(SampleModels.Learned(model, evidence)));
            return pipeline.CandidatesFor(Open, Sample.Today, All).Matches[0].CandidateId;
        }

        Assert.Equal(far.Id, First(0));
        Assert.Equal(far.Id, First(10));
        Assert.Equal(near.Id, First(2_000));
    }

    [Fact]
    public void Points_are_blended_by_evidence_to_the_thousandth()
    {
        // 300 judged offers against a half trust of 200: 0.6 for the model. It gives 50 + 10 × 1 = 60 points.
        var model = SampleModels.Learned(SampleModels.Above("occupation.linked-wish", -1), evidence: 300);

        var match = Sample.Pipeline([Sample.Person], [], models: new FixedModels(model)).CandidatesFor(Open, Sample.Today, All).Matches.Single();

        Assert.Equal(Fit.Of(0.6m), match.Learned!.Blend);
        Assert.Equal(Points.Of((0.4m * match.PartsByRules.Sum(part => part.Points.Value)) + (0.6m * 60m)), match.Score);
        Assert.Equal(Points.Of(0.6m * 60m), match.LearnedPart);
    }

    [Fact]
    public void Only_the_best_thousand_by_the_rules_are_ordered_anew_and_the_rest_says_so()
    {
        var people = new Generated(82).People(2_500).Select(person => person with { Eligibility = Sample.Always(EligibilityOutcome.Eligible) }).ToList();
        var pipeline = Sample.Pipeline(people, [], models: new FixedModels(SampleModels.Learned(SampleModels.Random(3), 20_000)));
        var byRules = Sample.Pipeline(people, []).CandidatesFor(Open, Sample.Today, All);

        var answer = pipeline.CandidatesFor(Open, Sample.Today, All);

        Assert.InRange(answer.TotalCount, 1_200, 2_500);
        Assert.Equal(byRules.TotalCount, answer.TotalCount);
        Assert.Equal(
            byRules.Matches.Take(1_000).Select(match => match.CandidateId).ToHashSet(),
            answer.Matches.Take(1_000).Select(match => match.CandidateId).ToHashSet());
        Assert.NotEqual(
            byRules.Matches.Take(1_000).Select(match => match.CandidateId),
            answer.Matches.Take(1_000).Select(match => match.CandidateId));
        Assert.Equal(byRules.Matches.Skip(1_000).Select(match => match.CandidateId), answer.Matches.Skip(1_000).Select(match => match.CandidateId));
        Assert.All(answer.Matches.Take(1_000), match => Assert.Equal((RankedBy.Model, true), (match.RankedBy, match.Learned is not null)));
        Assert.All(answer.Matches.Skip(1_000), match => Assert.Equal((RankedBy.Rules, false), (match.RankedBy, match.Learned is not null)));
        Assert.Equal(answer.Matches.Select(match => match.Score).OrderDescending(), answer.Matches.Select(match => match.Score));
        Assert.All(answer.Matches.Skip(1_000), match => Assert.Equal(answer.Matches.Take(1_000).Min(within => within.LearnedPart), match.LearnedPart));
        AssertSame(byRules.NearMisses, answer.NearMisses);
    }

    [Theory]
    [InlineData(0, 20)]
    [InlineData(40, 20)]
    [InlineData(990, 30)]
    [InlineData(1_005, 10)]
    [InlineData(10_000, 0)]
    public void Pages_are_pieces_of_the_one_order(int skip, int take)
    {
        var people = new Generated(83).People(1_600).Select(person => person with { Eligibility = Sample.Always(EligibilityOutcome.Eligible) }).ToList();
        var pipeline = Sample.Pipeline(people, [], models: new FixedModels(SampleModels.Learned(SampleModels.Random(4), 1_000)));
        var whole = pipeline.CandidatesFor(Open, Sample.Today, All);

        var page = pipeline.CandidatesFor(Open, Sample.Today, MatchOptions.Default with { Skip = skip, Take = take });

        AssertSame([.. whole.Matches.Skip(skip).Take(take)], page.Matches);
        Assert.Equal(whole.TotalCount, page.TotalCount);
    }

    [Fact]
    public void A_model_trained_beside_other_weights_does_not_rank()
    {
        var people = new Generated(84).People(100).ToList();
        var other = DefaultRuleWeights.Standard.With(RuleKind.Mobility, Points.Of(40)) with { Version = 2 };

        var answer = Sample.Pipeline(people, [], other, new FixedModels(SampleModels.Learned(SampleModels.Random(5)))).CandidatesFor(Open, Sample.Today, All);

        Assert.Null(answer.Model);
        Assert.All(answer.Matches, match => Assert.Equal(RankedBy.Rules, match.RankedBy));
    }

    [Fact]
    public void A_model_ranks_offers_for_a_person_too()
    {
        var world = new Generated(85);
        var offers = Enumerable.Range(0, 200).Select(_ => world.Offer()).ToList();
        var model = SampleModels.Learned(SampleModels.Random(6), 5_000);
        var pipeline = Sample.Pipeline([Sample.Person], offers, models: new FixedModels(model));

        var answer = pipeline.OffersFor(Sample.Person, Sample.Today, All);

        Assert.Equal(model.Id, answer.Model);
        Assert.Equal(answer.Matches.Select(match => match.Score).OrderDescending(), answer.Matches.Select(match => match.Score));
        Assert.All(answer.Matches, match => Assert.Equal(match.Learned!.Total, pipeline.Explain(match.Offer, Sample.Person, Sample.Today).Learned!.Total));
    }

    [Fact]
    public void A_pair_that_something_keeps_apart_is_given_no_learned_points()
    {
        var pipeline = Sample.Pipeline([], [], models: new FixedModels(SampleModels.Learned(SampleModels.Random(7))));

        Assert.NotNull(pipeline.Explain(Open, Sample.Person, Sample.Today).Learned);
        Assert.Null(pipeline.Explain(Open, Sample.Person with { Eligibility = Sample.Always(EligibilityOutcome.NotEligible) }, Sample.Today).Learned);
    }

    [Fact]
    public void Refuses_a_model_of_another_schema()
    {
        var foreign = new Ranking.Models.RankingModel(Ranking.Datasets.FeatureSchema.Numbered(3), []);

        Assert.Contains(
            "expected " + MatchFeatures.Schema.Fingerprint,
            Assert.Throws<ArgumentException>(() => SampleModels.Learned(foreign)).Message,
            StringComparison.Ordinal);
    }

    private static void AssertSame(MatchAnswer one, MatchAnswer other)
    {
        AssertSame(one.Matches, other.Matches);
        AssertSame(one.NearMisses, other.NearMisses);
        Assert.Equal((one.TotalCount, one.NearMissCount, one.Model), (other.TotalCount, other.NearMissCount, other.Model));
    }

    private static void AssertSame(IReadOnlyList<RankedMatch> one, IReadOnlyList<RankedMatch> other)
    {
        Assert.Equal(one.Count, other.Count);
        foreach (var (left, right) in one.Zip(other))
        {
            Assert.Equal(
                (left.OfferId, left.CandidateId, left.Rank, left.RankedBy, left.Score, left.Learned?.Total),
                (right.OfferId, right.CandidateId, right.Rank, right.RankedBy, right.Score, right.Learned?.Total));
            Assert.Equal(left.Parts, right.Parts);
            Assert.Equal(left.Blockers, right.Blockers);
        }
    }
}
