using Matching.Ranking.Models;

namespace Matching.Ranking.Training.Directions;

/// <summary>The rows that end in one leaf: of each column asked about on the way, what values they may have.</summary>
internal sealed class LeafBox
{
    private readonly Dictionary<int, Side> _sides;

    private LeafBox(Dictionary<int, Side> sides) => _sides = sides;

    /// <summary>The boxes of all leaves, in their order.</summary>
    public static LeafBox[] AllOf(RegressionTree tree)
    {
        var boxes = new LeafBox[tree.Leaves.Count];
        var ways = new LeafBox[tree.Nodes.Count];
        if (tree.Nodes.Count == 0) return [new([])];
        ways[0] = new([]);
        for (var at = 0; at < ways.Length; at++)
        {
            var node = tree.Nodes[at];
            Lead(node.Left, ways[at].Narrowed(node, isLeft: true));
            Lead(node.Right, ways[at].Narrowed(node, isLeft: false));
        }

        return boxes;

        void Lead(int child, LeafBox box)
        {
            if (child < 0) boxes[~child] = box;
            else ways[child] = box;
        }
    }

    /// <summary>The only column that keeps two boxes apart, when this one lies on its lower side; null when they are not apart so.</summary>
    public int? IsBelow(LeafBox other)
    {
        int? apart = null;
        foreach (var column in _sides.Keys.Union(other._sides.Keys))
        {
            var (mine, theirs) = (Of(column), other.Of(column));
            if (mine.Meets(theirs)) continue;
            if (apart is not null || !mine.IsBelow(theirs)) return null;
            apart = column;
        }

        return apart;
    }

    private Side Of(int column) => _sides.TryGetValue(column, out var side) ? side : Side.Everything;

    private LeafBox Narrowed(TreeNode node, bool isLeft)
    {
        var side = Of(node.Feature);
        return new(new(_sides) { [node.Feature] = node.LeftCategories is { } set ? side.Among(set, isLeft, node) : side.Cut(node.Threshold, isLeft, node) });
    }

    // Above Low, up to High; or categories; and perhaps what is not known.
    private sealed record Side(double Low, double High, bool AdmitsMissing, IReadOnlySet<int>? Only, IReadOnlySet<int> But)
    {
        public static Side Everything { get; } = new(double.NegativeInfinity, double.PositiveInfinity, true, null, new HashSet<int>());

        public bool Meets(Side other) =>
            (AdmitsMissing && other.AdmitsMissing) || (Math.Max(Low, other.Low) < Math.Min(High, other.High) && SharesCategories(other));

        public bool IsBelow(Side other) => Low < High && other.Low < other.High && High <= other.Low && Only is null && other.Only is null;

        public Side Cut(double threshold, bool isLeft, TreeNode node) => this with
        {
            Low = isLeft ? Low : Math.Max(Low, threshold),
            High = isLeft ? Math.Min(High, threshold) : High,
            AdmitsMissing = AdmitsMissing && node.MissingGoesLeft == isLeft,
        };

        public Side Among(IReadOnlyList<int> set, bool isLeft, TreeNode node) => this with
        {
            Only = isLeft ? set.Where(category => Only?.Contains(category) != false).ToHashSet() : Only,
            But = isLeft ? But : But.Union(set).ToHashSet(),
            AdmitsMissing = AdmitsMissing && node.MissingGoesLeft == isLeft,
        };

        private bool SharesCategories(Side other)
        {
            var only = Only is null ? other.Only : other.Only is null ? Only : Only.Intersect(other.Only).ToHashSet();
            return only?.Any(category => !But.Contains(category) && !other.But.Contains(category)) != false;
        }
    }
}
