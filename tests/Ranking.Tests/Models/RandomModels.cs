using Matching.Ranking.Datasets;
using Matching.Ranking.Models;

namespace Matching.Ranking.Tests.Models;

/// <summary>Models and rows of every kind: numeric, categorical, all kinds of missing, chains and single leaves.</summary>
internal static class RandomModels
{
    public static FeatureSchema Schema(int features) => new(Enumerable.Range(0, features).Select(at =>
        new Feature($"f{at}", at % 3 == 2 ? FeatureKind.Categorical : FeatureKind.Numeric, at % 3 == 1 ? Monotonicity.Rising : Monotonicity.Free)));

    public static RankingModel Model(int seed, int features = 7, int trees = 12, int leaves = 9)
    {
        var random = new Random(seed);
        var schema = Schema(features);
        return new(schema, Enumerable.Range(0, trees).Select(_ => Tree(random, schema, random.Next(1, leaves + 1))));
    }

    public static RegressionTree Tree(Random random, FeatureSchema schema, int leaves)
    {
        // Grown as a trainer grows: a leaf becomes a node, which takes the next number; its left child keeps the leaf's number.
        List<TreeNode> nodes = [];
        List<double> covers = [random.Next(leaves, 40 * leaves)];
        List<(int Node, bool Left)?> parents = [null];
        while (covers.Count < leaves)
        {
            var leaf = random.Next(covers.Count);
            var right = Math.Round(covers[leaf] * random.NextDouble(), 3);
            var node = Question(random, schema) with { Left = ~leaf, Right = ~covers.Count, Cover = covers[leaf] };
            if (parents[leaf] is { } parent)
                nodes[parent.Node] = parent.Left ? nodes[parent.Node] with { Left = nodes.Count } : nodes[parent.Node] with { Right = nodes.Count };
            parents[leaf] = (nodes.Count, true);
            parents.Add((nodes.Count, false));
            nodes.Add(node);
            covers[leaf] = Math.Max(0, covers[leaf] - right);
            covers.Add(right);
        }

        return new(nodes, covers.Select(cover => new TreeLeaf((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-3, 2)), cover)));
    }

    /// <summary>Values on, beside and far from thresholds; missing, zero, almost zero, infinite, and categories that nobody saw.</summary>
    public static double[] Row(Random random, FeatureSchema schema) => [.. schema.Features.Select(feature => random.Next(9) switch
    {
        0 => double.NaN,
        1 => 0,
        2 => random.Next(2) == 0 ? -1e-36 : 2e-35,
        3 => random.Next(12) == 0 ? double.NegativeInfinity : random.Next(-200, 200),
        _ => feature.Kind == FeatureKind.Categorical ? random.Next(-1, 40) : random.Next(-12, 12) / 4.0,
    })];

    private static TreeNode Question(Random random, FeatureSchema schema)
    {
        var feature = random.Next(schema.Count);
        var isCategorical = schema.Features[feature].Kind == FeatureKind.Categorical;
        return new()
        {
            Feature = feature,
            Threshold = isCategorical ? 0 : random.Next(-12, 12) / 4.0,
            LeftCategories = isCategorical ? [.. Enumerable.Range(0, random.Next(5) == 0 ? 5_000 : 35).Where(_ => random.Next(3) == 0).Append(6_000)] : null,
            Missing = (MissingKind)random.Next(3),
            MissingGoesLeft = random.Next(2) == 0,
            Gain = random.NextDouble(),
            Left = 0,
            Right = 0,
            Cover = 0,
        };
    }
}
