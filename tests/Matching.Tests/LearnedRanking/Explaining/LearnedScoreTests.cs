using Matching.Ranking.Models;

namespace Matching.Tests.LearnedRanking.Explaining;

public sealed class LearnedScoreTests
{
    [Fact]
    public void Parts_base_and_contributions_add_up_to_the_score_to_the_thousandth_in_10_000_pairs()
    {
        var world = new Generated(95);
        var people = world.People(200).Select(person => person with { Eligibility = Sample.Always(EligibilityOutcome.Eligible) }).ToList();
        var model = SampleModels.Learned(SampleModels.Random(21), 350, new(48.123, 7.77));
        var pipeline = Sample.Pipeline([], [], models: new FixedModels(model));
        var seen = 0;
        for (var i = 0; i < 170; i++)
        {
            var offer = world.Offer() with { Policy = EligibilityPolicy.Default };
            foreach (var match in people.Select(person => pipeline.Explain(offer, person, Sample.Today)).Where(match => match.Learned is not null))
            {
                var learned = match.Learned!;
                Assert.Equal(match.LearnedPart, learned.Contributions.Aggregate(learned.Base, (sum, one) => sum + one.Points));
                Assert.Equal(match.RulesPart, match.Parts.Aggregate(Points.Zero, (sum, part) => sum + part.Points));
                Assert.Equal((match.Score, learned.Total), (match.RulesPart + match.LearnedPart, match.Score));
                Assert.All(match.Parts, part => Assert.InRange(part.Points.Thousandths, 0, part.Maximum.Thousandths));
                Assert.Equal(MatchFeatures.Schema.Features.Select(feature => feature.Name), learned.Contributions.Select(one => one.Feature));
                seen++;
            }
        }

        Assert.InRange(seen, 10_000, 24_000);
    }

    [Fact]
    public void Each_share_is_within_a_thousandth_of_what_it_stands_for()
    {
        var model = SampleModels.Learned(SampleModels.Random(22), 600, new(50, 12));
        var match = Sample
            .Pipeline([], [], models: new FixedModels(model))
            .Explain(Sample.Offer, Sample.Person with { Home = Sample.North(7), Transport = [TransportMeans.Car] }, Sample.Today);
        var row = PairSnapshot
            .Of(
                Sample.Offer,
                Sample.Person with
                {
                    Home = Sample.North(7),
                    Transport = [TransportMeans.Car],
                },
                Sample.Today,
                DefaultRuleWeights.Standard,
                Sample.Occupations)
            .Features(DefaultRuleWeights.Standard);
        var shapley = model.Model.Contributions(row);

        // 600 of 800: three quarters are the model's.
        Assert.All(
            match.Learned!.Contributions.Zip(shapley.Values),
            pair => Assert.InRange((double)pair.First.Points.Value - (0.75 * 12 * pair.Second), -0.001, 0.001));
        Assert.All(
            match.Parts.Zip(match.PartsByRules),
            pair => Assert.InRange(pair.First.Points.Value - (0.25m * pair.Second.Points.Value), -0.001m, 0.001m));
        Assert.All(
            match.Parts.Zip(match.PartsByRules),
            pair => Assert.InRange(pair.First.Maximum.Value - (0.25m * pair.Second.Maximum.Value), 0m, 0.001m));
        Assert.InRange((double)match.Learned.Base.Value - (0.75 * (50 + (12 * shapley.Base))), -0.001, 0.001);
        Assert.Contains(match.Learned.Contributions, one => one.Points != Points.Zero);
    }

    [Fact]
    public void A_single_question_is_told_as_the_only_contribution()
    {
        // 60 training rows answered -1, 40 answered 1: the base is -0.2, and this pair's 1 lies 1.2 above it.
        var model = SampleModels.Learned(SampleModels.Above("journey.minutes", 5), 200, new(50, 10));
        var match = Sample
            .Pipeline([], [], models: new FixedModels(model))
            .Explain(Sample.Offer, Sample.Person with { Home = Sample.North(7), Transport = [TransportMeans.Car] }, Sample.Today);

        var told = Assert.Single(match.Learned!.Contributions, one => one.Points != Points.Zero);

        Assert.Equal(("journey.minutes", FeatureFamily.Journey), (told.Feature, told.Family));
        Assert.InRange(told.Points.Value, 5.999m, 6.001m);
        Assert.Equal(Points.Of(24m), match.Learned.Base);
        Assert.Equal((double)match.Travel!.Time.Value, told.Value);
    }

    [Fact]
    public void A_model_without_trees_adds_its_offset_and_nothing_else()
    {
        var model = SampleModels.Learned(new RankingModel(MatchFeatures.Schema, []), 200, new(30, 1));
        var match = Sample.Pipeline([], [], models: new FixedModels(model)).Explain(Sample.Offer, Sample.Person, Sample.Today);

        Assert.Equal(Points.Of(15m), match.Learned!.Base);
        Assert.All(match.Learned.Contributions, one => Assert.Equal(Points.Zero, one.Points));
    }
}
