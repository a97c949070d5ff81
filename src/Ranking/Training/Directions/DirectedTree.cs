using Matching.Ranking.Datasets;
using Matching.Ranking.Models;

namespace Matching.Ranking.Training.Directions;

/// <summary>Makes a grown tree obey the directions of its schema: the nearest answers that do.</summary>
/// <remarks>
/// A tree is monotone in a column exactly when, of any two leaves between which only that column decides, the one on the lower side
/// answers no more (rising) or no less (falling). The answers nearest to the grown ones under these orders, by squared distance and
/// weighted by rows, are their isotonic regression; the mean answer of all rows stays what it was. Missing values lie outside the promise.
/// </remarks>
internal static class DirectedTree
{
    /// <summary>The same questions; answers moved as little as the directions allow.</summary>
    public static RegressionTree Project(RegressionTree tree, FeatureSchema schema)
    {
        if (tree.Nodes.All(node => schema.Features[node.Feature].Monotonicity == Monotonicity.Free)) return tree;
        var orders = Orders(LeafBox.AllOf(tree), schema);
        if (orders.All(order => tree.Leaves[order.Lower].Value <= tree.Leaves[order.Upper].Value)) return tree;
        var answers = IsotonicRegression.Nearest([.. tree.Leaves.Select(leaf => leaf.Value)], [.. tree.Leaves.Select(leaf => leaf.Cover)], orders);
        return new(tree.Nodes, tree.Leaves.Select((leaf, at) => leaf with { Value = answers[at] }));
    }

    private static List<(int Lower, int Upper)> Orders(LeafBox[] boxes, FeatureSchema schema)
    {
        var orders = new List<(int, int)>();
        for (var one = 0; one < boxes.Length; one++)
            for (var other = 0; other < boxes.Length; other++)
                if (one != other && boxes[one].IsBelow(boxes[other]) is { } column)
                {
                    if (schema.Features[column].Monotonicity == Monotonicity.Rising) orders.Add((one, other));
                    else if (schema.Features[column].Monotonicity == Monotonicity.Falling) orders.Add((other, one));
                }
        return orders;
    }
}
