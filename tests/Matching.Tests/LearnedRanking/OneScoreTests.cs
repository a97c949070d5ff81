namespace Matching.Tests.LearnedRanking;

/// <summary>The figure that is called score sorts every list, and is the sum of all that is shown below it.</summary>
public sealed class OneScoreTests
{
    private static readonly MatchOptions All = MatchOptions.Default with
    {
        Take = MatchOptions.Deepest,
        NearMisses = 50,
        NearMissBlockers = MatchOptions.MostNearMissBlockers,
    };

    public static TheoryData<int, int?> Lists => new(
        from seed in Enumerable.Range(0, 12)
        from evidence in new int?[] { null, 0, 37, 200, 5_000 }
        select (seed, evidence));

    [Theory, MemberData(nameof(Lists))]
    public void Sorts_lists_of_both_directions_and_is_the_sum_of_its_parts(int seed, int? evidence)
    {
        var world = new Generated(600 + seed);
        var people = world.People(120).ToList();
        var offers = Enumerable.Range(0, 12).Select(_ => world.Offer()).ToList();
        var pipeline = Sample.Pipeline(
            people,
            offers,
            models: evidence is { } judged
                ? new FixedModels(SampleModels.Learned(SampleModels.Random(seed), judged, new(40.17 + seed, 3.3 + seed)))
                : null);

        var answers = offers.Select(offer => pipeline.CandidatesFor(offer.Id, Sample.Today, All)!)
            .Concat(people.Take(15).Select(person => pipeline.OffersFor(person.Id, Sample.Today, All)!));
        foreach (var answer in answers)
        {
            // A floor of a marché moves people past a higher score, and says so of each.
            var byScore = answer.Matches.OrderBy(match => match.FloorMove?.From ?? match.Rank!.Value).Select(match => match.Score).ToList();
            Assert.Equal(byScore.OrderDescending(), byScore);
            var nearMisses = answer.NearMisses.OrderBy(miss => miss.ExcludedBy).ThenByDescending(miss => miss.Score);
            Assert.Equal(nearMisses.Select(miss => miss.Score), answer.NearMisses.Select(miss => miss.Score));
            Assert.All(answer.Matches.Concat(answer.NearMisses), AssertSumOfWhatIsShown);
            Assert.All(answer.Matches.Concat(answer.NearMisses), match => Assert.InRange(match.Score.Thousandths, 0, Sample.Roomy.Total.Thousandths));
        }
    }

    public static TheoryData<int, double> Scales => new(
        from seed in Enumerable.Range(0, 3)
        from offset in new double[] { -400, -20, 60, 99, 130, 500 }
        select (seed, offset));

    /// <summary>However far a model's line goes, in whichever direction, a score is what rules alone could give too, and explained to the thousandth.</summary>
    [Theory, MemberData(nameof(Scales))]
    public void Lies_within_what_the_rules_together_can_give_whatever_a_model_says(int seed, double offset)
    {
        var world = new Generated(640 + seed);
        var people = world.People(120).ToList();
        var offers = Enumerable.Range(0, 12).Select(_ => world.Offer()).ToList();
        var pipeline = Sample.Pipeline(people, offers, models: new FixedModels(SampleModels.Learned(SampleModels.Random(seed), 5_000, new(offset, 60))));
        var (atTheEnd, all) = (0, 0);

        foreach (var match in offers.SelectMany(offer => pipeline.CandidatesFor(offer.Id, Sample.Today, All)!.Matches))
        {
            Assert.InRange(match.Score.Thousandths, 0, Sample.Roomy.Total.Thousandths);
            Assert.True(match.LearnedPart >= Points.Zero);
            AssertSumOfWhatIsShown(match);
            all++;
            if (
                match.Learned!.Blend is var blend
                && (match.LearnedPart == Points.Zero || match.LearnedPart >= Sample.Roomy.Total.Times(blend) - new Points(2)))
                atTheEnd++;
        }

        // Models that never go beyond would prove nothing.
        if (Math.Abs(offset) >= 400) Assert.Equal(all, atTheEnd);
        Assert.True(atTheEnd > 0);
    }

    private static void AssertSumOfWhatIsShown(RankedMatch match)
    {
        var learnedPoints = match.Learned is { } learned ? learned.Contributions.Select(one => one.Points).Append(learned.Base) : [];
        var shown = match.Parts.Select(part => part.Points).Concat(learnedPoints);

        Assert.Equal(match.Score, match.RulesPart + match.LearnedPart);
        Assert.Equal(match.Score, shown.Aggregate(Points.Zero, (sum, points) => sum + points));
        Assert.All(match.Parts, part => Assert.InRange(part.Points.Thousandths, 0, part.Maximum.Thousandths));
        if (match.Learned is null) Assert.Equal(match.PartsByRules, match.Parts);
    }
}
