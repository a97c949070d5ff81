namespace Matching.Ranking;

/// <summary>A tree as arrays, its leaves from left to right.</summary>
internal sealed class FlatTree
{
    private readonly FlatNode[] _nodes;
    private readonly double[] _leaves;

    /// <summary>The tree, its numeric questions answered from the slots of their readings.</summary>
    public FlatTree(RegressionTree tree, IReadOnlyDictionary<ValueReading, int> slots)
    {
        Tests = [.. tree.Nodes.Where(node => node.LeftCategories is not null).Select(node => new CategoryTest(node))];
        _nodes = new FlatNode[tree.Nodes.Count];
        _leaves = new double[tree.Leaves.Count];
        var (tests, leaves) = (0, LeftToRight(tree));
        for (var at = 0; at < _nodes.Length; at++)
        {
            var node = tree.Nodes[at];
            var slot = node.LeftCategories is null ? slots[ValueReading.Of(node)] : ~tests++;
            _nodes[at] = new(node.Threshold, slot, Child(node.Left), Child(node.Right));
        }

        for (var leaf = 0; leaf < _leaves.Length; leaf++) _leaves[leaves[leaf]] = tree.Leaves[leaf].Value;

        int Child(int child) => child < 0 ? ~leaves[~child] : child;
    }

    /// <summary>The categorical questions.</summary>
    public CategoryTest[] Tests { get; }

    /// <summary>The questions; parents before children.</summary>
    public ReadOnlySpan<FlatNode> Nodes => _nodes;

    /// <summary>The values of the leaves, from left to right.</summary>
    public ReadOnlySpan<double> Leaves => _leaves;

    /// <summary>The value of the leaf where a row ends, given its slots, so many places apart, and, for categories, the row itself.</summary>
    public double Walk(ReadOnlySpan<double> slots, ReadOnlySpan<double> row, int apart = 1)
    {
        var at = _nodes.Length == 0 ? ~0 : 0;
        while (at >= 0)
        {
            ref readonly var node = ref _nodes[at];
            var left = node.Slot >= 0 ? slots[node.Slot * apart] <= node.Threshold : Tests[~node.Slot].GoesLeft(row[Tests[~node.Slot].Feature]);
            at = left ? node.Left : node.Right;
        }

        return _leaves[~at];
    }

    /// <summary>For each leaf its place from the left. A stack of its own: a tree may be deep.</summary>
    private static int[] LeftToRight(RegressionTree tree)
    {
        var places = new int[tree.Leaves.Count];
        var next = 0;
        var open = new Stack<int>([tree.Nodes.Count == 0 ? ~0 : 0]);
        while (open.TryPop(out var at))
        {
            if (at < 0)
            {
                places[~at] = next++;
                continue;
            }

            open.Push(tree.Nodes[at].Right);
            open.Push(tree.Nodes[at].Left);
        }

        return places;
    }
}
