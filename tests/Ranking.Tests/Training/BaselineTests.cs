using System.Security.Cryptography;
using System.Text;
using Matching.Ranking.Datasets;
using Matching.Ranking.Training;

namespace Matching.Ranking.Tests.Training;

/// <summary>What the trainer made of fixed rows when this was written. A change here is a change of every model: intended, or a fault.</summary>
public class BaselineTests
{
    [Fact]
    public void The_first_tree_is_the_one_that_was_committed()
    {
        var model = new LambdaMartTrainer(new() { Trees = 1, Leaves = 4 }).Fit(LearnableRows.Make(), cancel: TestContext.Current.CancellationToken);

        Assert.Equal(
            "0:-0.513::False:-1:1:57.797342491603416:1045 0:3.0195::True:2:-3:15.969412681264629:624 2:1.5::False:-2:-4:16.005242870773476:457"
            + " -0.15246816955582487/421 -0.0815919926765662/210 0.15144698643933094/167 0.0781795415564714/247",
            LearnableRows.Text(model));
    }

    [Theory]
    [InlineData(TrainingObjective.LambdaRank, "3b48420cf5043772d285a468ab15a23cd3c76a2fbf7c06df3c6e5c494713b3a2")]
    [InlineData(TrainingObjective.Pairwise, "121fe6c008b1e2de8d2f4c36f42feda6dfd341ceaf1a728664b3521176ff41e8")]
    [InlineData(TrainingObjective.Pointwise, "3d40732727feb4ab9ae8782f652b9bffd93a75129d8df501ab6544614e5474a4")]
    public void Twenty_trees_with_everything_switched_on_have_the_committed_digest(TrainingObjective objective, string digest)
    {
        var schema = new FeatureSchema([
            new("a", Monotonicity: Monotonicity.Rising),
            new("b"),
            new("c", FeatureKind.Categorical),
            new("d"),
            new("e"),
            new("f"),
        ]);
        var options = new LambdaMartOptions
        {
            Trees = 20, MinRowsPerLeaf = 5, MinRowsPerCategoryGroup = 10, OneAgainstAllCategories = 2,
            RowFraction = 0.8, FeatureFraction = 0.8, L2 = 0.1, Objective = objective,
        };
        var model = new LambdaMartTrainer(options).Fit(LearnableRows.Make(schema: schema), cancel: TestContext.Current.CancellationToken);

        Assert.Equal(digest, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(LearnableRows.Text(model)))));
    }
}
