using System.Numerics;
using Matching.Ranking.Models;

namespace Matching.Ranking.Tests.Explanations;

/// <summary>Shapley values from their definition: every coalition of features, weighted; up to some ten features.</summary>
internal static class BruteForceShapley
{
    public static double[] Values(RankingModel model, double[] row)
    {
        var count = model.Schema.Count;
        var worth = Enumerable.Range(0, 1 << count).Select(coalition => Worth(model, row, coalition)).ToArray();
        return [.. Enumerable.Range(0, count).Select(feature => Enumerable.Range(0, 1 << count)
            .Where(coalition => (coalition & (1 << feature)) == 0)
            .Sum(coalition => Weight(BitOperations.PopCount((uint)coalition), count) * (worth[coalition | (1 << feature)] - worth[coalition])))];
    }

    /// <summary>The score when only the features of the coalition are known; elsewhere both ways count by their training rows.</summary>
    public static double Worth(RankingModel model, double[] row, int coalition) =>
        model.Trees.Sum(tree => Below(tree, tree.Nodes.Count == 0 ? ~0 : 0, row, coalition));

    private static double Below(RegressionTree tree, int at, double[] row, int coalition)
    {
        if (at < 0) return tree.Leaves[~at].Value;
        var node = tree.Nodes[at];
        if ((coalition & (1 << node.Feature)) != 0) return Below(tree, node.GoesLeft(row[node.Feature]) ? node.Left : node.Right, row, coalition);
        var (left, right) = (Cover(tree, node.Left), Cover(tree, node.Right));
        var share = left + right > 0 ? left / (left + right) : 0.5;
        return (share * Below(tree, node.Left, row, coalition)) + ((1 - share) * Below(tree, node.Right, row, coalition));
    }

    private static double Cover(RegressionTree tree, int at) => at < 0 ? tree.Leaves[~at].Cover : tree.Nodes[at].Cover;

    private static double Weight(int size, int count) => Factorial(size) * Factorial(count - size - 1) / Factorial(count);

    private static double Factorial(int number) => number < 2 ? 1 : number * Factorial(number - 1);
}
