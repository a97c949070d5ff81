namespace Matching.Ranking.Models;

/// <summary>What makes nodes and leaves a tree that every row leaves again.</summary>
internal static class TreeChecks
{
    public static void Check(IReadOnlyList<TreeNode> nodes, IReadOnlyList<TreeLeaf> leaves)
    {
        if (leaves.Count != nodes.Count + 1) throw new ArgumentException($"{leaves.Count} leaves for {nodes.Count} nodes; expected {nodes.Count + 1}.");
        if (leaves.Count > RegressionTree.MostLeaves) throw new ArgumentException($"{leaves.Count} leaves; expected at most {RegressionTree.MostLeaves}.");

        CheckShape(nodes, leaves.Count);
        for (var at = 0; at < nodes.Count; at++) CheckQuestion(nodes[at], at);
        for (var at = 0; at < leaves.Count; at++)
        {
            if (!double.IsFinite(leaves[at].Value)) throw new ArgumentException($"Leaf {at} is {leaves[at].Value}; expected a finite number.");
            if (!IsCover(leaves[at].Cover)) throw new ArgumentException($"Leaf {at} has cover {leaves[at].Cover}; expected 0 or more.");
        }
    }

    /// <summary>With one leaf more than nodes and every child reached once, every node and leaf hangs from the root.</summary>
    private static void CheckShape(IReadOnlyList<TreeNode> nodes, int leaves)
    {
        var reached = new HashSet<int>();
        var depths = new int[nodes.Count];
        for (var at = 0; at < nodes.Count; at++)
        {
            if (depths[at] >= RegressionTree.MostDepth)
                throw new ArgumentException($"Node {at} lies {depths[at]} questions deep; expected fewer than {RegressionTree.MostDepth}.");
            foreach (var child in (int[])[nodes[at].Left, nodes[at].Right])
            {
                if (child >= nodes.Count || ~child >= leaves || (child >= 0 && child <= at) || !reached.Add(child))
                    throw new ArgumentException($"Node {at} leads to {child}; expected a later node or a leaf, each reached once.");
                if (child > 0) depths[child] = depths[at] + 1;
            }
        }
    }

    private static void CheckQuestion(TreeNode node, int at)
    {
        if (node.Feature < 0) throw new ArgumentException($"Node {at} asks about feature {node.Feature}; expected 0 or more.");
        if (node.LeftCategories is null && !double.IsFinite(node.Threshold))
            throw new ArgumentException($"Node {at} has threshold {node.Threshold}; expected a finite number.");
        if (node.LeftCategories is { } categories && !AreRising(categories))
            throw new ArgumentException($"Node {at} has categories [{string.Join(", ", categories.Take(40))}]; expected one or more rising numbers from 0.");
        if (!IsCover(node.Cover)) throw new ArgumentException($"Node {at} has cover {node.Cover}; expected 0 or more.");
        if (!double.IsFinite(node.Gain)) throw new ArgumentException($"Node {at} has gain {node.Gain}; expected a finite number.");
    }

    private static bool AreRising(IReadOnlyList<int> categories) =>
        categories.Count > 0 && categories[0] >= 0 && categories.Zip(categories.Skip(1)).All(pair => pair.First < pair.Second);

    private static bool IsCover(double cover) => cover >= 0 && double.IsFinite(cover);
}
