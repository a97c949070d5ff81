using Matching.Tests.LearnedRanking;

namespace Matching.Tests.Explanations;

public sealed class MatchComparisonTests
{
    [Fact]
    public void By_rules_and_model_the_differences_add_up_and_come_largest_first()
    {
        var world = new Generated(97);
        var pipeline = Sample.Pipeline([], [], models: new FixedModels(SampleModels.Learned(SampleModels.Random(31), 300)));
        var people = world.People(80).Select(person => person with { Eligibility = Sample.Always(EligibilityOutcome.Eligible), Closures = [] }).ToList();
        var compared = 0;
        for (var i = 0; i < 400; i++)
        {
            var offer = world.Offer() with { Policy = EligibilityPolicy.Default };
            var (one, other) = (pipeline.Explain(offer, people[i % 80], Sample.Today), pipeline.Explain(offer, people[(i + 7) % 80], Sample.Today));
            var comparison = MatchComparison.Of(one, other);
            Assert.Equal(comparison.By.Thousandths, comparison.Differences.Sum(difference => difference.By.Thousandths));
            var sizes = comparison.Differences.Select(difference => Math.Abs(difference.By.Thousandths)).ToList();
            Assert.Equal(sizes.OrderDescending(), sizes);
            Assert.Equal(one.Learned is not null && other.Learned is not null ? RankedBy.Model : RankedBy.Rules, comparison.ComparedBy);
            if (comparison.ComparedBy == RankedBy.Model) compared++;
        }

        Assert.InRange(compared, 50, 400);
    }

    [Fact]
    public void A_longer_journey_is_what_makes_the_difference()
    {
        var model = SampleModels.Learned(SampleModels.Above("journey.minutes", 25), 200);
        var near = Sample.Person with { Home = Sample.North(2), Transport = [TransportMeans.Bicycle] };
        var far = near with { Id = new(Guid.NewGuid()), Home = Sample.North(9) };
        var pipeline = Sample.Pipeline([near, far], [Sample.Offer], models: new FixedModels(model));

        var (first, second) = Both(pipeline.Compare(Sample.Offer.Id, near.Id, far.Id, Sample.Today, MatchOptions.Default));
        var comparison = MatchComparison.Of(first, second);

        Assert.Equal([FeatureFamily.Journey, null], comparison.Differences.Select(difference => difference.Family));
        Assert.Equal([null, RuleKind.Mobility], comparison.Differences.Select(difference => difference.Rule));
        // Half of the journey family's 2 × 10 points is the model's share; this model likes what is far.
        Assert.InRange(comparison.Differences[0].By.Value, -10.001m, -9.999m);
        Assert.True(comparison.Differences[1].By > Points.Zero);
    }

    [Fact]
    public void Without_a_model_the_rules_parts_are_compared()
    {
        var near = Sample.Person with { Home = Sample.North(2), Transport = [TransportMeans.Bicycle] };
        var far = near with { Id = new(Guid.NewGuid()), Home = Sample.North(9) };
        var pipeline = Sample.Pipeline([near, far], [Sample.Offer]);

        var (first, second) = Both(pipeline.Compare(Sample.Offer.Id, near.Id, far.Id, Sample.Today, MatchOptions.Default));
        var comparison = MatchComparison.Of(first, second);

        Assert.Equal(RankedBy.Rules, comparison.ComparedBy);
        Assert.Equal(RuleKind.Mobility, Assert.Single(comparison.Differences).Rule);
        Assert.Equal(first.Score - second.Score, comparison.By);
    }

    [Fact]
    public void Both_are_compared_by_one_version_of_weights_and_model()
    {
        var other = Sample.Person with { Id = new(Guid.NewGuid()), Home = Sample.North(9), Transport = [TransportMeans.Car] };
        var (weights, models) = (new Turning(), new TurningModels());
        var pipeline = Sample.Pipeline([Sample.Person, other], [Sample.Offer], weights, models);

        var answer = pipeline.Compare(Sample.Offer.Id, Sample.Person.Id, other.Id, Sample.Today, MatchOptions.Default)!;

        Assert.Equal((1, 1), (weights.Reads, models.Reads));
        Assert.Equal(1, answer.WeightsVersion);
        Assert.All(
            answer.Matches,
            match =>
                Assert.Equal(
                    (answer.Model, DefaultRuleWeights.Standard[RuleKind.Mobility]),
                    (match.Learned!.Model, match.PartsByRules[(int)RuleKind.Mobility].Maximum)));
    }

    [Fact]
    public void Both_have_the_figures_of_the_list_within_the_window_and_beyond()
    {
        // Within reach of the offer, so that the list is longer than the window.
        var people = new Generated(98).People(3_000).Select((person, at) => person with
        {
            Home = Sample.North(at % 20), Transport = [TransportMeans.Car], Eligibility = Sample.Always(EligibilityOutcome.Eligible),
        }).ToList();
        var offer = Sample.Offer with { ApplicationDeadline = null, EndsOn = null, MinLevel = null };
        var pipeline = Sample.Pipeline(people, [offer], models: new FixedModels(SampleModels.Learned(SampleModels.Random(41), 700)));
        var list = pipeline.CandidatesFor(offer, Sample.Today, MatchOptions.Default with { Take = MatchOptions.Deepest }).Matches;

        foreach (var (first, second) in new[] { (0, 1), (3, 999), (998, 1_000), (1_000, list.Count - 1) })
        {
            var both = pipeline.Compare(offer.Id, list[first].CandidateId, list[second].CandidateId, Sample.Today, MatchOptions.Default)!.Matches;
            foreach (var (compared, listed) in both.Zip([list[first], list[second]]))
            {
                Assert.Equal(
                    (listed.Score, listed.RulesPart, listed.LearnedPart, listed.RankedBy),
                    (compared.Score, compared.RulesPart, compared.LearnedPart, compared.RankedBy));
                Assert.Equal(listed.Parts, compared.Parts);
            }

            var comparison = MatchComparison.Of(both[0], both[1]);
            Assert.Equal(list[first].Score - list[second].Score, comparison.By);
            Assert.Equal(comparison.By.Thousandths, comparison.Differences.Sum(difference => difference.By.Thousandths));
        }
    }

    [Fact]
    public void Who_is_kept_apart_is_compared_by_the_rules_alone()
    {
        var apart = Sample.Person with { Id = new(Guid.NewGuid()), Home = Sample.North(9), Eligibility = Sample.Always(EligibilityOutcome.NotEligible) };
        var pipeline = Sample.Pipeline([Sample.Person, apart], [Sample.Offer], models: new FixedModels(SampleModels.Learned(SampleModels.Random(42), 700)));

        var (first, second) = Both(pipeline.Compare(Sample.Offer.Id, Sample.Person.Id, apart.Id, Sample.Today, MatchOptions.Default));
        var comparison = MatchComparison.Of(first, second);

        Assert.Equal(RankedBy.Rules, comparison.ComparedBy);
        Assert.Equal(first.PartsByRules.Sum() - second.Score, comparison.By);
    }

    [Fact]
    public void Somebody_who_is_not_in_the_index_or_may_not_be_seen_is_not_compared()
    {
        var other = Sample.Person with { Id = new(Guid.NewGuid()) };
        var pipeline = Sample.Pipeline([Sample.Person, other], [Sample.Offer]);

        Assert.Equal(2, pipeline.Compare(Sample.Offer.Id, Sample.Person.Id, other.Id, Sample.Today, MatchOptions.Default)!.Matches.Count);
        Assert.Null(pipeline.Compare(Sample.Offer.Id, Sample.Person.Id, new(Guid.NewGuid()), Sample.Today, MatchOptions.Default));
        Assert.Null(pipeline.Compare(new(Guid.NewGuid()), Sample.Person.Id, other.Id, Sample.Today, MatchOptions.Default));
        Assert.Null(
            pipeline.Compare(
                Sample.Offer.Id,
                Sample.Person.Id,
                other.Id,
                Sample.Today,
                MatchOptions.Default with
                {
                    CandidateScope = person => person.Id != other.Id,
                }));
        Assert.Null(
            pipeline.Compare(Sample.Offer.Id, Sample.Person.Id, other.Id, Sample.Today, MatchOptions.Default with { OfferScope = _ => false }));
    }

    private static (RankedMatch First, RankedMatch Second) Both(MatchAnswer? answer) => (answer!.Matches[0], answer.Matches[1]);

    // Another version each time it is asked, as when an administrator changes the weights meanwhile.
    private sealed class Turning : IRuleWeightsSource
    {
        public int Reads { get; private set; }

        public RuleWeights Current =>
            (DefaultRuleWeights.Standard with { Version = ++Reads }).With(
                RuleKind.Mobility,
                DefaultRuleWeights.Standard[RuleKind.Mobility] + Points.Of(Reads - 1));
    }

    private sealed class TurningModels : IRankingModelSource
    {
        public int Reads { get; private set; }

        public LearnedModel? Active => SampleModels.Learned(SampleModels.Random(++Reads), 300) with { Id = new(Guid.NewGuid()) };

        public LearnedModel? Shadow => null;
    }
}
