using Matching.Ranking.Datasets;
using Matching.Ranking.Models;
using Matching.Ranking.Training;
using Matching.Ranking.Training.MlNet;

namespace Matching.Ranking.Tests.Training;

public class MonotoneTests
{
    private static readonly FeatureSchema Schema = new([
        new("rising", Monotonicity: Monotonicity.Rising),
        new("falling", Monotonicity: Monotonicity.Falling),
        new("steps", Monotonicity: Monotonicity.Rising),
        new("free"),
        new("other"),
        new("sector", FeatureKind.Categorical),
    ]);

    [Theory]
    [InlineData(TrainingObjective.LambdaRank, 31)]
    [InlineData(TrainingObjective.Pairwise, 31)]
    [InlineData(TrainingObjective.Pointwise, 31)]
    [InlineData(TrainingObjective.LambdaRank, 4)]
    public void No_step_along_a_monotone_feature_moves_any_row_the_wrong_way(TrainingObjective objective, int leaves)
    {
        var data = Make(Schema);
        var model = new LambdaMartTrainer(
            new()
            {
                Trees = 40,
                Leaves = leaves,
                MinRowsPerLeaf = 3,
                MinRowsPerCategoryGroup = 5,
                Objective = objective,
                RowFraction = 0.8,
            }
        ).Fit(data, cancel: TestContext.Current.CancellationToken);

        Assert.Equal(0, WrongSteps(model, data));
        Assert.All(Enumerable.Range(0, Schema.Count), feature => Assert.Contains(model.Trees.SelectMany(tree => tree.Nodes), node => node.Feature == feature));
    }

    [Theory]
    [InlineData(31)]
    [InlineData(4)]
    public void Nor_does_it_where_leaves_are_held_to_the_directions_after_the_training(int leaves)
    {
        Assert.SkipUnless(NativeLightGbm.IsThere, "LightGBM's native library cannot be loaded here.");
        var options = new LightGbmOptions { Trees = 40, Leaves = leaves, MinRowsPerLeaf = 3 };
        var (data, cancel) = (Make(Schema), TestContext.Current.CancellationToken);
        var (held, grown) = (new LightGbmTrainer(options).Fit(data, cancel), new LightGbmTrainer(options with { ObeysDirections = false }).Fit(data, cancel));

        Assert.True(WrongSteps(grown, data) > 1_000);
        Assert.Equal(0, WrongSteps(held, data));
        Assert.InRange(LearnableRows.Ndcg10(held, data), LearnableRows.Ndcg10(new(Schema, []), data) + 0.1, 1);
    }

    [Fact]
    public void Without_the_directions_the_same_rows_teach_wrong_steps()
    {
        var free = new FeatureSchema(Schema.Features.Select(feature => feature with { Monotonicity = Monotonicity.Free }));
        var model = new LambdaMartTrainer(new() { Trees = 40, MinRowsPerLeaf = 3 }).Fit(Make(free), cancel: TestContext.Current.CancellationToken);

        Assert.True(WrongSteps(model, Make(free)) > 1_000);
    }

    /// <summary>Moves each row along each monotone feature through all thresholds of the model, and counts steps in the wrong direction.</summary>
    private static int WrongSteps(RankingModel model, RankingData data)
    {
        var wrong = 0;
        for (var feature = 0; feature < 3; feature++)
        {
            var sign = feature == 1 ? -1 : 1;
            var nodes = model.Trees.SelectMany(tree => tree.Nodes).Where(node => node.Feature == feature && node.Threshold < double.MaxValue);
            var thresholds = nodes.Select(node => node.Threshold).Distinct().Order().ToList();
            double[] stops = [-1e9, .. thresholds.Select(Math.BitIncrement), 1e9];
            for (var at = 0; at < data.RowCount; at++)
            {
                var row = data.Row(at).ToArray();
                var before = double.NegativeInfinity;
                foreach (var stop in stops)
                {
                    row[feature] = stop;
                    var score = sign * model.Score(row);
                    if (score < before - 1e-12) wrong++;
                    before = score;
                }
            }
        }

        return wrong;
    }

    /// <summary>Grades that often go against the directions, with gaps everywhere.</summary>
    private static RankingData Make(FeatureSchema schema)
    {
        var random = new Random(5);
        var (values, grades) = (new double[600 * 6], new int[600]);
        for (var row = 0; row < 600; row++)
        {
            var of = values.AsSpan(6 * row, 6);
            for (var at = 0; at < 5; at++) of[at] = at == 2 ? random.Next(6) : Math.Round(random.NextDouble() * 4 - 2, 2);
            of[5] = random.Next(12);
            grades[row] = Math.Clamp((int)(1.5 + Math.Sin(3 * of[0]) + of[1] * of[3] / 2 - of[2] / 4 + (of[5] % 2) * of[4] + random.NextDouble()), 0, 4);
            for (var at = 0; at < 6; at++)
                if (random.NextDouble() < 0.15) of[at] = double.NaN;
        }

        return new(schema, values, grades, [.. Enumerable.Repeat(20, 30)]);
    }
}
