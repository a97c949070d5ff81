using Matching.Ranking.Datasets;
using Matching.Ranking.Models;

namespace Matching.Ranking.Training;

/// <summary>A tree as it came out of growing: its questions about bins, and its leaves with their rows.</summary>
internal sealed class GrownTree
{
    private readonly List<BinnedNode> _nodes = [];
    private readonly List<Split> _splits = [];

    /// <summary>The questions, parents before children.</summary>
    public IReadOnlyList<BinnedNode> Nodes => _nodes;

    /// <summary>The leaves.</summary>
    public List<GrowingLeaf> Leaves { get; } = [];

    /// <summary>Puts a question in the place of a leaf.</summary>
    /// <param name="node">The question.</param>
    /// <param name="split">Where it came from.</param>
    /// <param name="at">The leaf's number; the left child inherits it.</param>
    /// <param name="next">The number of the right child.</param>
    public void Add(BinnedNode node, Split split, int at, int next)
    {
        var parent = _nodes.FindIndex(other => other.Left == ~at || other.Right == ~at);
        if (parent >= 0 && _nodes[parent].Left == ~at) _nodes[parent].Left = _nodes.Count;
        else if (parent >= 0) _nodes[parent].Right = _nodes.Count;
        (node.Left, node.Right) = (~at, ~next);
        _nodes.Add(node);
        _splits.Add(split);
    }

    /// <summary>The tree for raw values.</summary>
    /// <param name="learningRate">What answers are multiplied by.</param>
    /// <param name="cover">The weight of each leaf's rows.</param>
    public RegressionTree ToTree(double learningRate, IReadOnlyList<double> cover)
    {
        var covers = new double[_nodes.Count];
        for (var at = _nodes.Count - 1; at >= 0; at--) covers[at] = Cover(_nodes[at].Left) + Cover(_nodes[at].Right);
        return new(
            _nodes.Select((node, at) => ToNode(node, _splits[at].Gain, covers[at])),
            Leaves.Select((leaf, at) => new TreeLeaf(learningRate * leaf.Output, cover[at])));

        double Cover(int child) => child < 0 ? cover[~child] : covers[child];
    }

    private static TreeNode ToNode(BinnedNode node, double gain, double cover) => new()
    {
        Feature = node.Column.Feature,
        Threshold = node.Column.Bins is NumericBins bins ? bins.Edge(node.LastLeftBin) : 0,
        LeftCategories = node.Column.Bins is CategoryBins categories ? [.. node.LeftBins!.Select(categories.Category).Order()] : null,
        MissingGoesLeft = node.MissingGoesLeft,
        Left = node.Left,
        Right = node.Right,
        Gain = gain,
        Cover = cover,
    };
}
