namespace Matching.Ranking.Models.Scoring;

/// <summary>A tree as arrays, its leaves from left to right.</summary>
internal sealed class FlatTree
{
    private readonly FlatNode[] _nodes;
    private readonly double[] _leaves;

    private readonly CategoryBits[][] _categories;

    /// <summary>The tree, its questions answered from slots.</summary>
    public FlatTree(RegressionTree tree, ForestSlots slots)
    {
        var categorical = tree.Nodes.Where(node => node.LeftCategories is not null).ToList();
        _categories = [.. categorical.Select(slots.LeftOf)];
        _nodes = new FlatNode[tree.Nodes.Count];
        _leaves = new double[tree.Leaves.Count];
        var (next, leaves) = (0, LeftToRight(tree));
        for (var at = 0; at < _nodes.Length; at++)
        {
            var node = tree.Nodes[at];
            var slot = node.LeftCategories is null ? slots.SlotOf(node) : ~next++;
            _nodes[at] = new(node.Threshold, slot, Child(node.Left), Child(node.Right));
        }

        for (var leaf = 0; leaf < _leaves.Length; leaf++) _leaves[leaves[leaf]] = tree.Leaves[leaf].Value;

        int Child(int child) => child < 0 ? ~leaves[~child] : child;
    }

    /// <summary>The questions; parents before children.</summary>
    public ReadOnlySpan<FlatNode> Nodes => _nodes;

    /// <summary>The values of the leaves, from left to right.</summary>
    public ReadOnlySpan<double> Leaves => _leaves;

    /// <summary>Which bits go left at the n-th categorical question.</summary>
    public CategoryBits[] Categories(int number) => _categories[number];

    /// <summary>The value of the leaf where a row ends, given its slots, so many places apart.</summary>
    public double Walk(ReadOnlySpan<double> slots, int apart)
    {
        var at = _nodes.Length == 0 ? ~0 : 0;
        while (at >= 0)
        {
            ref readonly var node = ref _nodes[at];
            var left = node.Slot >= 0 ? slots[node.Slot * apart] <= node.Threshold : HasBit(_categories[~node.Slot], slots, apart);
            at = left ? node.Left : node.Right;
        }

        return _leaves[~at];
    }

    private static bool HasBit(CategoryBits[] words, ReadOnlySpan<double> slots, int apart)
    {
        foreach (var word in words)
            if ((BitConverter.DoubleToUInt64Bits(slots[word.Slot * apart]) & word.Set) != 0) return true;
        return false;
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

/// <summary>A question in 24 bytes.</summary>
/// <param name="Threshold">Values up to this go left.</param>
/// <param name="Slot">Where its value stands; <c>~n</c> for the n-th categorical question of the tree.</param>
/// <param name="Left">A node, or <c>~leaf</c>.</param>
/// <param name="Right">A node, or <c>~leaf</c>.</param>
internal readonly record struct FlatNode(double Threshold, int Slot, int Left, int Right);
