using Matching.Ranking.Datasets;
using Matching.Ranking.Models;
using Matching.Ranking.Training;

namespace Matching.Tests.LearnedRanking;

/// <summary>
/// A past in which far people were hired, latecomers kept and barriers rewarded, by whatever chance: what is learned from it still
/// never puts somebody lower for a shorter journey, an earlier start, a licence, or a help that begins to run.
/// </summary>
public sealed class DirectionTests
{
    private static readonly LearnedModel Model = SampleModels.Learned(Learn(), 100_000);
    private static readonly LicenceCode Licence = LicenceCode.Parse("PERMIS-B");

    [Fact]
    public void The_model_learned_something_and_not_only_constants()
    {
        var world = new Generated(141);
        var totals = world.People(300).Select(person => Total(Sample.Offer with { MinLevel = QualificationLevel.Level4 }, person)).Distinct().Count();

        Assert.InRange(totals, 50, 300);
    }

    [Fact]
    public void A_longer_journey_by_the_same_means_never_raises_a_learned_score() => NeverRises(142, (_, person, step) =>
        person with { Home = Sample.North(1 + (step * 6)), Transport = [TransportMeans.Car] });

    [Fact]
    public void A_later_availability_never_raises_a_learned_score() => NeverRises(143, (_, person, step) =>
        person with { Availability = (person.Availability ?? new()) with { From = Sample.Offer.StartsOn.AddDays(step * 4) } });

    [Fact]
    public void A_missing_licence_never_raises_a_learned_score() => NeverRises(144, (_, person, step) =>
        person with { Licences = step == 0 ? [new(Licence), new(LicenceCode.Parse("SS4"))] : step == 1 ? [new(Licence)] : [] });

    [Fact]
    public void A_help_that_is_taken_away_never_raises_a_learned_score() =>
        NeverRises(
            145,
            (_, person, step) =>
                person with
                {
                    Barriers = [Barrier.Childcare],
                    Levers = step switch
                    {
                        0 => [new(LeverKind.Childcare, true)],
                        1 => [new(LeverKind.Childcare, false)],
                        _ => [],
                    },
                });

    [Fact]
    public void A_wish_without_a_link_never_beats_the_very_occupation_wherever_it_stands_among_the_wishes()
    {
        var world = new Generated(147);
        var fell = 0;
        for (var i = 0; i < 1_000; i++)
        {
            var (offer, person) = (world.Offer() with { Rome = RomeCode.Parse("F1703") }, Generated.Matchable(world.Candidate()));
            var unlinked = Total(offer, person with { Targets = [Sample.Target("M1805", 45)] });
            foreach (var place in new[] { 0, 1, 4 })
            {
                JobTarget[] others = [.. Enumerable.Repeat(Sample.Target("M1805", 45), place)];
                var exact = Total(offer, person with { Targets = [.. others, Sample.Target("F1703", 45)] });
                Assert.True(exact >= unlinked, $"wish {place + 1}: {exact} against {unlinked}");
                if (exact > unlinked) fell++;
            }
        }

        Assert.InRange(fell, 500, 3_000);
    }

    [Fact]
    public void Each_directed_column_holds_on_every_row_when_it_alone_is_moved()
    {
        var world = new Generated(146);
        var offers = Enumerable.Range(0, 50).Select(_ => world.Offer()).ToList();
        var checkedRows = 0;
        foreach (var person in world.People(200))
        foreach (var offer in offers)
        {
            var row = Row(offer, person);
            checkedRows++;
            for (var column = 0; column < row.Length; column++)
                if (MatchFeatures.Schema.Features[column].Monotonicity is not Monotonicity.Free and var direction && !double.IsNaN(row[column]))
                    AssertHolds(row, column, direction);
        }

        Assert.Equal(10_000, checkedRows);
    }

    private static void AssertHolds(double[] row, int column, Monotonicity direction)
    {
        var before = Model.Model.Score(row);
        var moved = (double[])row.Clone();
        foreach (var by in new[] { 0.05, 0.5, 1, 10, 100 })
        {
            moved[column] = row[column] + by;
            var after = Model.Model.Score(moved);
            Assert.True(
                direction == Monotonicity.Rising ? after >= before : after <= before,
                $"{MatchFeatures.Schema.Features[column].Name} {row[column]} + {by}: {before} to {after}");
        }
    }

    private static void NeverRises(int seed, Func<Generated, MatchableCandidate, int, MatchableCandidate> worsen)
    {
        var world = new Generated(seed);
        var offers = Enumerable.Range(0, 10).Select(_ => world.Offer() with
        {
            Site = Sample.Site,
            StartsOn = Sample.Offer.StartsOn,
            Shift = Shift.Evening,
            LicencesRequired = [Licence, LicenceCode.Parse("SS4")],
        }).ToList();
        var fell = 0;
        foreach (var person in world.People(100))
            foreach (var offer in offers)
            {
                var totals = Enumerable.Range(0, 6).Select(step => Total(offer, worsen(world, person, step))).ToList();
                Assert.Equal(totals.OrderDescending(), totals);
                if (totals[^1] < totals[0]) fell++;
            }

        // Scores that never move would hold too.
        Assert.InRange(fell, 300, 1_000);
    }

    private static RankingModel Learn()
    {
        var world = new Generated(140);
        var random = new Random(140);
        var (values, grades) = (new List<double>(), new List<int>());
        foreach (var offer in Enumerable.Range(0, 300).Select(_ => world.Offer()))
            foreach (var row in world.People(10).Select(person => Row(offer, person)))
            {
                values.AddRange(row);
                grades.Add(Perverse(row, random));
            }

        var data = new RankingData(MatchFeatures.Schema, [.. values], [.. grades], [.. Enumerable.Repeat(10, 300)]);
        return new LambdaMartTrainer(new() { Trees = 60, Leaves = 15, MinRowsPerLeaf = 10, Threads = 1 }).Fit(data);
    }

    // Everything that is directed is rewarded the wrong way in half of the cases, and what the rules like in the other half.
    private static int Perverse(double[] row, Random random)
    {
        double At(string name) => row[SampleModels.Column(name)] is var value && double.IsNaN(value) ? 0 : value;
        var wrong =
            (At("journey.minutes") / 60)
            + (At("start.days-late") / 30)
            + At("barriers.childcare")
            - At("licences.held")
            + (At("occupation.link") / 7);
        var right =
            (3 * At("rules.share"))
            - (At("journey.minutes") / 40)
            - (At("start.days-late") / 60)
            + At("licences.held")
            - (At("barriers.childcare") / 2);
        return Math.Clamp((int)Math.Round((random.Next(3) == 0 ? wrong : right) + random.NextDouble()), 0, 4);
    }

    private static Points Total(MatchableOffer offer, MatchableCandidate person) =>
        RankingReplay
            .Of(
                PairSnapshot.Of(offer, person, Sample.Today, DefaultRuleWeights.Standard, Sample.Occupations),
                DefaultRuleWeights.Standard,
                Model,
                null)
            .Learned!.Value;

    private static double[] Row(MatchableOffer offer, MatchableCandidate person) =>
        PairSnapshot.Of(offer, person, Sample.Today, DefaultRuleWeights.Standard, Sample.Occupations).Features(DefaultRuleWeights.Standard);
}
