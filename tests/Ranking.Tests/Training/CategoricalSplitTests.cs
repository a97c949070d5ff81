using Matching.Ranking.Datasets;
using Matching.Ranking.Training;

namespace Matching.Ranking.Tests.Training;

public class CategoricalSplitTests
{
    private static readonly LambdaMartOptions Options = new() { Trees = 20, Leaves = 7, MinRowsPerLeaf = 5, MinRowsPerCategoryGroup = 10, Threads = 1 };

    [Theory]
    [InlineData(3)]
    [InlineData(30)]
    public void Learns_which_categories_do_well_whatever_their_numbers(int categories)
    {
        var model = new LambdaMartTrainer(Options).Fit(Make(categories, 1), cancel: TestContext.Current.CancellationToken);

        Assert.All(model.Trees.SelectMany(tree => tree.Nodes), node => Assert.InRange(node.LeftCategories!.Count, 1, 32));
        Assert.InRange(LearnableRows.Ndcg10(model, Make(categories, 2)), 0.95, 1);
    }

    [Fact]
    public void A_category_never_seen_goes_right_and_gets_a_score()
    {
        var model = new LambdaMartTrainer(Options).Fit(Make(30, 1), cancel: TestContext.Current.CancellationToken);

        Assert.All(model.Trees, tree => Assert.InRange(tree.LeafOf([30]), 0, tree.Leaves.Count - 1));
        Assert.True(double.IsFinite(model.Score([30])));
        Assert.Equal(model.Score([30]), model.Score([123_456]));
    }

    [Theory]
    [InlineData(2.5)]
    [InlineData(-1)]
    [InlineData(3e9)]
    public void Refuses_what_is_no_category(double value)
    {
        var data = new RankingData(new([new("sector", FeatureKind.Categorical)]), [1, value, 2], [0, 1, 0], [3]);

        var error = Assert.Throws<ArgumentException>(() => new LambdaMartTrainer(Options).Fit(data, cancel: TestContext.Current.CancellationToken));
        Assert.StartsWith(FormattableString.Invariant($"Row 1, feature 'sector' is {value}; expected a category"), error.Message, StringComparison.Ordinal);
    }

    /// <summary>One categorical feature; every third category is good.</summary>
    private static RankingData Make(int categories, int seed)
    {
        var random = new Random(seed);
        var values = Enumerable.Range(0, 2_000).Select(_ => (double)random.Next(categories)).ToArray();
        return new(new([new("sector", FeatureKind.Categorical)]), values, [.. values.Select(value => value % 3 == 0 ? 2 : 0)], [.. Enumerable.Repeat(20, 100)]);
    }
}
