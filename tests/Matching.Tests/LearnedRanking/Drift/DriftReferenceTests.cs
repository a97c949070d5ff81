namespace Matching.Tests.LearnedRanking.Drift;

public sealed class DriftReferenceTests
{
    [Fact]
    public void Says_how_much_it_rests_on_and_has_a_column_for_each_feature_and_the_score()
    {
        var lines = ServedSample.Lists(1, 100);

        var reference = DriftReference.Of(lines);

        Assert.Equal((lines.Count, 100), (reference.Lines, reference.Offers));
        Assert.Equal(
            [.. MatchFeatures.Schema.Features.Select(feature => feature.Name), ValueShares.Score],
            reference.Columns.Select(column => column.Spread.Name));
    }

    [Fact]
    public void The_same_lists_have_no_drift()
    {
        var lines = ServedSample.Lists(2, 100);

        Assert.All(DriftReference.Of(lines).Compare(lines, []), column => Assert.Equal((0, DriftLevel.Steady), (column.Index, column.Level)));
    }

    [Fact]
    public void Other_lists_of_the_same_population_are_steady_though_their_index_is_high_by_chance()
    {
        var columns = Enumerable.Range(0, 20).SelectMany(seed =>
            DriftReference.Of(ServedSample.Lists(100 + seed, 100)).Compare(ServedSample.Lists(200 + seed, 30), [])).ToList();

        // What this is for: without a look at chance a fifth of these columns of one population would call for an act.
        Assert.InRange(columns.Count(column => PopulationStability.LevelOf(column.Index) == DriftLevel.Act) / (double)columns.Count, 0.1, 0.4);
        Assert.InRange(columns.Count(column => column.Level != DriftLevel.Steady) / (double)columns.Count, 0, 0.01);
    }

    [Fact]
    public void A_column_that_moves_is_told_and_stands_first()
    {
        var column = DriftReference.Of(ServedSample.Lists(3, 100)).Compare(ServedSample.Lists(4, 100, moved: 4), [])[0];

        Assert.Equal((ValueShares.Score, DriftLevel.Act), (column.Name, column.Level));
        Assert.True(column.Index > column.ByChance, $"{column.Index} against {column.ByChance}");
    }

    [Fact]
    public void The_distance_to_the_training_data_is_told_beside_and_has_no_say()
    {
        var lines = ServedSample.Lists(5, 100);
        var training = ValueShares.Of(ValueShares.Score, [.. lines.Select(line => line.Values[^1] + 10)]);

        var columns = DriftReference.Of(lines).Compare(lines, [training]);

        var score = Assert.Single(columns, column => column.Name == ValueShares.Score);
        Assert.True(score.FromTraining > PopulationStability.Act, $"{score.FromTraining}");
        Assert.Equal(DriftLevel.Steady, score.Level);
        Assert.All(columns.Where(column => column.Name != ValueShares.Score), column => Assert.Null(column.FromTraining));
    }

    [Fact]
    public void Lines_of_one_value_each_are_independent_and_those_that_share_it_by_offer_or_person_are_not()
    {
        var spread = ValueShares.Of("x", [0, 0, 1, 1]);
        var alone = Enumerable.Range(0, 1_000).Select(at => Line(at, at, at % 2)).ToList();
        var byOffer = Enumerable.Range(0, 1_000).Select(at => Line(at / 20, at, at / 20 % 2)).ToList();
        var byPerson = Enumerable.Range(0, 1_000).Select(at => Line(at, at / 20, at / 20 % 2)).ToList();

        Assert.InRange(IndependentLines.In(spread, 0, alone), 990, 1_000);
        Assert.InRange(IndependentLines.In(spread, 0, byOffer), 45, 50);
        Assert.InRange(IndependentLines.In(spread, 0, byPerson), 45, 50);
    }

    [Fact]
    public void Where_all_lines_say_the_same_each_offer_is_worth_one()
    {
        var lines = Enumerable.Range(0, 100).Select(at => Line(at / 20, at, 7)).ToList();

        Assert.Equal(5, IndependentLines.In(ValueShares.Of("x", [7]), 0, lines));
    }

    private static DriftLine Line(int offer, int person, double value) =>
        new(new(new Guid(offer, 1, 0, new byte[8])), new(new Guid(person, 2, 0, new byte[8])), [value]);
}
