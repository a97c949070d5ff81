namespace Matching.Ranking;

/// <summary>A binary tree of questions that ends in numbers. The root is node 0; a tree of one leaf has no node.</summary>
public sealed class RegressionTree
{
    /// <summary>Checks and keeps nodes and leaves.</summary>
    /// <exception cref="ArgumentException">
    /// No leaf, not one leaf more than nodes, a child that is not there, that comes before its parent or is reached twice, or a number that is not finite.
    /// </exception>
    public RegressionTree(IEnumerable<TreeNode> nodes, IEnumerable<TreeLeaf> leaves)
    {
        (Nodes, Leaves) = ([.. nodes], [.. leaves]);
        if (Leaves.Count != Nodes.Count + 1)
            throw new ArgumentException($"{Leaves.Count} leaves for {Nodes.Count} nodes; expected {Nodes.Count + 1}.", nameof(leaves));

        var reached = new HashSet<int>();
        for (var at = 0; at < Nodes.Count; at++)
        {
            var node = Nodes[at];
            if (node.Feature < 0) throw new ArgumentException($"Node {at} asks about feature {node.Feature}; expected 0 or more.", nameof(nodes));
            if (node.LeftCategories is null && !double.IsFinite(node.Threshold))
                throw new ArgumentException($"Node {at} has threshold {node.Threshold}; expected a finite number.", nameof(nodes));
            if (node.LeftCategories is { } categories && (categories.Count == 0 || categories[0] < 0 || categories.Zip(categories.Skip(1)).Any(pair => pair.First >= pair.Second)))
                throw new ArgumentException($"Node {at} has categories [{string.Join(", ", categories)}]; expected rising numbers from 0.", nameof(nodes));
            foreach (var child in (int[])[node.Left, node.Right])
                if (child == 0 || child >= Nodes.Count || ~child >= Leaves.Count || (child > 0 && child <= at) || !reached.Add(child))
                    throw new ArgumentException($"Node {at} leads to {child}; expected a later node or a leaf, each reached once.", nameof(nodes));
        }

        for (var at = 0; at < Leaves.Count; at++)
            if (!double.IsFinite(Leaves[at].Value)) throw new ArgumentException($"Leaf {at} is {Leaves[at].Value}; expected a finite number.", nameof(leaves));
    }

    /// <summary>The questions; parents before children.</summary>
    public IReadOnlyList<TreeNode> Nodes { get; }

    /// <summary>The ends.</summary>
    public IReadOnlyList<TreeLeaf> Leaves { get; }

    /// <summary>The number of the leaf in which a row ends.</summary>
    public int LeafOf(ReadOnlySpan<double> row)
    {
        if (Nodes.Count == 0) return 0;
        for (var at = 0; ;)
        {
            var node = Nodes[at];
            var next = GoesLeft(node, row[node.Feature]) ? node.Left : node.Right;
            if (next < 0) return ~next;
            at = next;
        }
    }

    private static bool GoesLeft(TreeNode node, double value)
    {
        var isMissing = node.Missing switch
        {
            MissingKind.NaN => double.IsNaN(value),
            MissingKind.Zero => double.IsNaN(value) || Math.Abs(value) <= 1e-35,
            _ => false,
        };
        if (isMissing) return node.MissingGoesLeft;
        if (double.IsNaN(value)) value = 0;
        return node.LeftCategories is { } categories
            ? value is >= 0 and < int.MaxValue && categories.Contains((int)value)
            : value <= node.Threshold;
    }
}
