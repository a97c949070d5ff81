using Matching.Ranking.Models;
using Microsoft.ML.Trainers.FastTree;
using RegressionTree = Matching.Ranking.Models.RegressionTree;

namespace Matching.Ranking.Training.MlNet;

/// <summary>Makes the trees of ML.NET ours: the same leaf for every row, asked about the schema's own columns.</summary>
/// <param name="columns">How the columns stood before ML.NET.</param>
/// <param name="replacements">What stood in the place of each number that was not known.</param>
internal sealed class MlNetForest(MlNetColumns columns, float[] replacements)
{
    /// <summary>The trees; covers are not known yet.</summary>
    public List<RegressionTree> Trees(TreeEnsemble<Microsoft.ML.Trainers.FastTree.RegressionTree> ensemble)
    {
        var trees = ensemble.Trees.Select((tree, at) => Tree(tree, ensemble.TreeWeights[at])).ToList();
        // What all rows share orders none of them, but the score is then ML.NET's.
        if (ensemble.Bias != 0) trees.Insert(0, new RegressionTree([], [new TreeLeaf(ensemble.Bias, 0)]));
        return trees;
    }

    private RegressionTree Tree(Microsoft.ML.Trainers.FastTree.RegressionTree tree, double weight) => new(
        Enumerable.Range(0, tree.NumberOfNodes).Select(at => Node(tree, at)),
        tree.LeafValues.Take(tree.NumberOfLeaves).Select(value => new TreeLeaf(value * weight, 0)));

    private TreeNode Node(Microsoft.ML.Trainers.FastTree.RegressionTree tree, int at)
    {
        if (tree.CategoricalSplitFlags[at]) throw new NotSupportedException("ML.NET split by a set of categories, though it was told not to.");
        var (slot, threshold) = (tree.NumericalSplitFeatureIndexes[at], tree.NumericalSplitThresholds[at]);
        var (left, right, gain) = (tree.LeftChild[at], tree.RightChild[at], tree.SplitGains[at]);
        if (slot < columns.NumberSlots)
            return new()
            {
                Feature = columns.Numeric[slot], Threshold = HighestBelow(threshold), MissingGoesLeft = replacements[slot] <= threshold,
                Left = left, Right = right, Gain = gain, Cover = 0,
            };
        if (slot < 2 * columns.NumberSlots)
            // Is it missing? All that is known goes left.
            return new()
            {
                Feature = columns.Numeric[slot - columns.NumberSlots], Threshold = double.MaxValue,
                Left = left, Right = right, Gain = gain, Cover = 0,
            };
        var (feature, category) = columns.Indicators[slot - (2 * columns.NumberSlots)];
        // Is it this category? Ours asks which go left, so that the ways change places.
        return new() { Feature = feature, LeftCategories = [category], Left = right, Right = left, Gain = gain, Cover = 0 };
    }

    /// <summary>The largest number that becomes at most <paramref name="threshold"/> when it is cut to single precision, as ML.NET's rows are.</summary>
    internal static double HighestBelow(float threshold)
    {
        var next = threshold < float.MaxValue ? MathF.BitIncrement(threshold) : threshold + (threshold - (double)MathF.BitDecrement(threshold));
        var middle = (threshold + next) / 2;
        return (float)middle <= threshold ? middle : Math.BitDecrement(middle);
    }
}
