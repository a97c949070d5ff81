using Matching.Ranking.Datasets;
using Matching.Ranking.Formats;
using Matching.Ranking.Models;
using Matching.Ranking.Models.Files;
namespace Matching.Ranking.Tests.Models.LightGbm;

/// <summary>Small models written by hand, their predictions worked out by hand from LightGBM's rules.</summary>
public sealed class LightGbmModelFileTests
{
    private const double NaN = double.NaN;

    /// <summary>
    /// One question "x &lt;= threshold" with leaves 1 (left) and 2 (right), for every numeric decision type:
    /// 0 and 2 nothing missing, 4 and 6 zero missing, 8 and 10 NaN missing; with 2 added the default way is left.
    /// </summary>
    [Theory]
    [InlineData(0, "1.5", new[] { 1.5, 1.6, 0, NaN, -3 }, new[] { 1.0, 2, 1, 1, 1 })]
    [InlineData(0, "-1", new[] { 0, NaN, -2 }, new[] { 2.0, 2, 1 })]
    [InlineData(2, "-1", new[] { 0, NaN, -1 }, new[] { 2.0, 2, 1 })]
    [InlineData(4, "1.5", new[] { 0, 1e-36, NaN, 0.1, 2 }, new[] { 2.0, 2, 2, 1, 2 })]
    [InlineData(6, "-1", new[] { 0, -1e-36, NaN, 0.1, -2 }, new[] { 1.0, 1, 1, 2, 1 })]
    [InlineData(8, "1.5", new[] { 0, NaN, 1.5, 1.6 }, new[] { 1.0, 2, 1, 2 })]
    [InlineData(10, "-1", new[] { 0, NaN, -1, 1.6 }, new[] { 2.0, 1, 1, 2 })]
    [InlineData(10, "1.0000000180025095e-35", new[] { 0, 1.0000000180025095e-35, 1.1e-35, NaN }, new[] { 1.0, 1, 2, 1 })]
    public void Numeric_questions_answer_by_LightGBMs_rules(int decision, string threshold, double[] values, double[] expected)
    {
        var model = LightGbmModelFile.Read(OneQuestion(decision, threshold));

        Assert.Equal(expected, values.Select(value => model.Score([value])));
    }

    /// <summary>
    /// The set of words 4 and 1 is {2, 32}. Fractions are cut off towards 0, NaN and negatives go right, whatever the missing bits
    /// and the default way say.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(9)]
    [InlineData(11)]
    public void Categorical_questions_send_their_set_left_and_all_else_right(int decision)
    {
        var model = LightGbmModelFile.Read(OneQuestion(decision, "0", sets: "num_cat=1\ncat_boundaries=0 2\ncat_threshold=4 1"));
        double[] left = [2, 2.9, 32], right = [0, 1, 3, 31, 33, 64, 1e9, 1e300, -1, -2, NaN];

        Assert.All(left, value => Assert.Equal(1, model.Score([value])));
        Assert.All(right, value => Assert.Equal(2, model.Score([value])));
    }

    [Fact]
    public void A_set_with_category_0_takes_fractions_just_below_it() =>
        Assert.Equal([1, 1, 2], ((double[])[0, -0.5, -1]).Select(value =>
            LightGbmModelFile.Read(OneQuestion(1, "0", sets: "num_cat=1\ncat_boundaries=0 1\ncat_threshold=1")).Score([value])));

    /// <summary>
    /// Two trees. Tree 0 asks f.0 &lt;= 0.5; left ends in leaf 0 (0.25), right asks whether kind is in {0, 1} (second set): leaf 1
    /// (-0.5), else leaf 2 (1). Tree 1 is the number 0.125.
    /// </summary>
    [Theory]
    [InlineData(0.5, 7, 0.375)]
    [InlineData(0.6, 1, -0.375)]
    [InlineData(0.6, 2, 1.125)]
    [InlineData(NaN, 0, -0.375)]
    public void Trees_are_added_up(double number, double kind, double expected) =>
        Assert.Equal(expected, LightGbmModelFile.Read(TwoTrees).Score([number, kind]));

    [Fact]
    public void Names_kinds_directions_counts_and_parameters_are_taken_over()
    {
        var model = LightGbmModelFile.Read(TwoTrees);

        Assert.Equal([new Feature("f.0", Monotonicity: Monotonicity.Falling), new Feature("k_nd_", FeatureKind.Categorical)], model.Schema.Features);
        Assert.Equal([30, 12], model.Trees[0].Nodes.Select(node => node.Cover));
        Assert.Equal([18, 5, 7], model.Trees[0].Leaves.Select(leaf => leaf.Cover));
        Assert.Equal([4.5, 0.25], model.Trees[0].Nodes.Select(node => node.Gain));
        Assert.Equal("lambdarank", model.Info.Parameters["objective"]);
    }

    /// <summary>Base by hand: (18 · 0.25 − 5 · 0.5 + 7 · 1) / 30 + 0.125.</summary>
    [Fact]
    public void What_was_read_can_be_explained_and_kept()
    {
        var model = LightGbmModelFile.Read(TwoTrees);
        var kept = RankingModelFile.Read(RankingModelFile.ToBytes(model));

        Assert.Equal(0.425, model.Contributions([0.6, 2]).Base, 12);
        Assert.Equal(1.125, model.Contributions([0.6, 2]).Total, 12);
        Assert.Equal(model.Score([0.6, 2]), kept.Score([0.6, 2]));
    }

    [Fact]
    public void The_older_version_without_an_end_line_is_read_up_to_its_importances() =>
        Assert.Equal(
            1.125,
            LightGbmModelFile
                .Read(TwoTrees.Replace("version=v4", "version=v2", StringComparison.Ordinal).Replace("end of trees\n", "", StringComparison.Ordinal))
                .Score([0.6, 2]));

    [Fact]
    public void Windows_line_ends_change_nothing() =>
        Assert.Equal(1.125, LightGbmModelFile.Read(TwoTrees.Replace("\n", "\r\n", StringComparison.Ordinal)).Score([0.6, 2]));

    [Fact]
    public void A_file_cut_anywhere_before_the_end_of_its_trees_is_refused()
    {
        for (var length = 0; length < TwoTrees.IndexOf("end of trees", StringComparison.Ordinal) + "end of trees".Length; length++)
            Assert.Throws<RankingModelException>(() => LightGbmModelFile.Read(TwoTrees[..length]));
    }

    [Theory]
    [InlineData("version=v4", "version=v5", "Line 2, tree, 'version': 'v5'; expected v2, v3, v4.")]
    [InlineData("num_class=1", "num_class=3", "'num_class': 3; expected 1, for only models with one score can rank")]
    [InlineData("num_tree_per_iteration=1", "num_tree_per_iteration=2", "expected 1")]
    [InlineData("label_index=0", "average_output", "averaged, as in a random forest")]
    [InlineData("is_linear=0", "is_linear=1", "Tree=0, 'is_linear': the leaves hold linear models")]
    [InlineData("num_leaves=3", "num_leaves=4", "'leaf_value': 3 numbers; expected 4")]
    [InlineData("num_leaves=3", "num_leaves=2000000000", "expected 1 to 65536")]
    [InlineData("split_feature=0 1", "split_feature=0 2", "'split_feature': 2; expected 0 to 1")]
    [InlineData("decision_type=8 1", "decision_type=8 13", "'decision_type': 13; expected 0 to 11")]
    [InlineData("threshold=0.5 1", "threshold=0.5 2", "'threshold': 2 of node 1; expected the number of a category set below 2")]
    [InlineData("threshold=0.5 1", "threshold=nan 1", "'nan'; expected a finite number")]
    [InlineData("left_child=-1 -2", "left_child=-1 0", "Node 1 leads to 0")]
    [InlineData("right_child=1 -3", "right_child=1 -9", "Node 1 leads to -9")]
    [InlineData("cat_boundaries=0 1 2", "cat_boundaries=0 2 1", "expected rising numbers from 0")]
    [InlineData("cat_boundaries=0 1 2", "cat_boundaries=0 1 2000000000", "'cat_threshold': 2 numbers; expected 2000000000")]
    [InlineData("cat_threshold=9 3", "cat_threshold=9 -3", "'-3'; expected a whole number from 0 to 4294967295")]
    [InlineData("max_feature_idx=1", "max_feature_idx=2", "'feature_names': 2 names; 'max_feature_idx' asks for 3")]
    [InlineData("tree_sizes=100 50", "tree_sizes=100 50 50", "2 trees; 'tree_sizes' in the header announces 3")]
    [InlineData("leaf_count=18 5 7", "leaf_cont=18 5 7", "there is no 'leaf_count'")]
    [InlineData("leaf_count=18 5 7", "num_leaves=3", "'num_leaves' stands here a second time")]
    [InlineData("tree\n", "tree1\n", "the first line must be 'tree'")]
    public void Says_where_and_why_a_file_is_refused(string part, string changed, string message)
    {
        Assert.Contains(part, TwoTrees, StringComparison.Ordinal);
        var at = TwoTrees.IndexOf(part, StringComparison.Ordinal);
        var refusal = Assert.Throws<RankingModelException>(() => LightGbmModelFile.Read(TwoTrees[..at] + changed + TwoTrees[(at + part.Length)..]));

        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }

    private static string OneQuestion(int decision, string threshold, string sets = "num_cat=0") => $"""
        tree
        version=v3
        num_class=1
        num_tree_per_iteration=1
        max_feature_idx=0
        feature_names=x
        feature_infos=none

        Tree=0
        num_leaves=2
        {sets}
        split_feature=0
        split_gain=1
        threshold={threshold}
        decision_type={decision}
        left_child=-1
        right_child=-2
        leaf_value=1 2
        leaf_count=1 1
        internal_count=2
        shrinkage=1

        end of trees

        """;

    private const string TwoTrees = """
        tree
        version=v4
        num_class=1
        num_tree_per_iteration=1
        label_index=0
        max_feature_idx=1
        objective=lambdarank
        feature_names=f.0 kînd!
        monotone_constraints=-1 0
        feature_infos=[0:1] 3:0:1:2
        tree_sizes=100 50

        Tree=0
        num_leaves=3
        num_cat=2
        split_feature=0 1
        split_gain=4.5 0.25
        threshold=0.5 1
        decision_type=8 1
        left_child=-1 -2
        right_child=1 -3
        leaf_value=0.25 -0.5 1
        leaf_weight=18 5 7
        leaf_count=18 5 7
        internal_value=0 0.1
        internal_weight=30 12
        internal_count=30 12
        cat_boundaries=0 1 2
        cat_threshold=9 3
        is_linear=0
        shrinkage=0.1


        Tree=1
        num_leaves=1
        num_cat=0
        split_feature=
        split_gain=
        threshold=
        decision_type=
        left_child=
        right_child=
        leaf_value=0.125
        leaf_weight=
        leaf_count=
        internal_value=
        internal_weight=
        internal_count=
        is_linear=0
        shrinkage=1


        end of trees

        feature importances:
        f.0=1

        parameters:
        [boosting: gbdt]
        [objective: lambdarank]
        [data: ]

        end of parameters

        pandas_categorical:null

        """;
}
