namespace Matching.Ranking.Models;

/// <summary>A binary tree of questions that ends in numbers. The root is node 0; a tree of one leaf has no node.</summary>
public sealed class RegressionTree
{
    /// <summary>The most leaves that a tree holds.</summary>
    public const int MostLeaves = 65_536;

    /// <summary>The most questions from the root to a leaf; what walks a tree relies on it.</summary>
    public const int MostDepth = 1_024;

    /// <summary>Checks and keeps nodes and leaves.</summary>
    /// <exception cref="ArgumentException">
    /// Not one leaf more than nodes, more than <see cref="MostLeaves"/> or deeper than <see cref="MostDepth"/>, a child that is
    /// not there, that comes before its parent or is reached twice, a number that is not finite, or a negative cover.
    /// </exception>
    public RegressionTree(IEnumerable<TreeNode> nodes, IEnumerable<TreeLeaf> leaves)
    {
        (Nodes, Leaves) = ([.. nodes], [.. leaves]);
        TreeChecks.Check(Nodes, Leaves);
    }

    /// <summary>The questions; parents before children.</summary>
    public IReadOnlyList<TreeNode> Nodes { get; }

    /// <summary>The ends.</summary>
    public IReadOnlyList<TreeLeaf> Leaves { get; }

    /// <summary>The number of the leaf in which a row ends, question by question: the definition that faster ways are tested against.</summary>
    public int LeafOf(ReadOnlySpan<double> row)
    {
        if (Nodes.Count == 0) return 0;
        for (var at = 0; ;)
        {
            var node = Nodes[at];
            var next = node.GoesLeft(row[node.Feature]) ? node.Left : node.Right;
            if (next < 0) return ~next;
            at = next;
        }
    }
}

/// <summary>Where the questions of a tree end.</summary>
/// <param name="Value">What the tree adds to a score.</param>
/// <param name="Cover">How many training rows (by weight) ended here.</param>
public readonly record struct TreeLeaf(double Value, double Cover);
