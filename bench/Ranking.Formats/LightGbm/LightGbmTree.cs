using System.Numerics;
using Matching.Ranking.Models;

namespace Matching.Ranking.Formats;

/// <summary>One tree of a LightGBM model.</summary>
internal sealed class LightGbmTree
{
    private const int Categorical = 1, DefaultLeft = 2, MissingShift = 2, MissingBits = 3, HighestDecision = 11;

    private readonly LightGbmSection _section;
    private readonly int _features;
    private readonly int[] _feature, _decision, _left, _right, _count;
    private readonly double[] _threshold, _gain;
    private readonly int[] _boundaries;
    private readonly uint[] _categories;

    private LightGbmTree(LightGbmSection section, int nodes, int features)
    {
        (_section, _features) = (section, features);
        _feature = section.WholeNumbers("split_feature", nodes);
        _decision = section.WholeNumbers("decision_type", nodes);
        (_left, _right) = (section.WholeNumbers("left_child", nodes), section.WholeNumbers("right_child", nodes));
        _count = section.WholeNumbers("internal_count", nodes);
        _threshold = section.Reals("threshold", nodes);
        _gain = section.Find("split_gain") is null ? new double[nodes] : section.Reals("split_gain", nodes);
        var sets = section.WholeNumber("num_cat");
        if (sets < 0 || sets > nodes) throw section.Error("num_cat", $"{sets}; expected 0 to {nodes}, the number of questions");
        _boundaries = sets > 0 ? section.WholeNumbers("cat_boundaries", sets + 1) : [0];
        if (_boundaries[0] != 0 || _boundaries.Zip(_boundaries.Skip(1)).Any(pair => pair.First >= pair.Second))
            throw section.Error("cat_boundaries", "expected rising numbers from 0");
        _categories = sets > 0 ? section.Bits("cat_threshold", _boundaries[^1]) : [];
    }

    public static RegressionTree Read(LightGbmSection section, int features)
    {
        if (section.Find("is_linear") is not null && section.WholeNumber("is_linear") != 0)
            throw section.Error("is_linear", "the leaves hold linear models; expected plain numbers");
        var leaves = section.WholeNumber("num_leaves");
        if (leaves is < 1 or > RegressionTree.MostLeaves) throw section.Error("num_leaves", $"{leaves}; expected 1 to {RegressionTree.MostLeaves}");

        // A single leaf comes without counts.
        var values = section.Reals("leaf_value", leaves);
        var counts = leaves > 1 ? section.WholeNumbers("leaf_count", leaves) : [0];
        var nodes = leaves > 1 ? new LightGbmTree(section, leaves - 1, features).Nodes() : [];
        try
        {
            return new(nodes, values.Zip(counts, (value, count) => new TreeLeaf(value, count)));
        }
        catch (ArgumentException refusal)
        {
            throw section.Error("", refusal.Message.TrimEnd('.'));
        }
    }

    private List<TreeNode> Nodes() => [.. Enumerable.Range(0, _feature.Length).Select(Node)];

    private TreeNode Node(int at)
    {
        if (_feature[at] < 0 || _feature[at] >= _features) throw _section.Error("split_feature", $"{_feature[at]}; expected 0 to {_features - 1}");
        var decision = _decision[at];
        if (decision is < 0 or > HighestDecision) throw _section.Error("decision_type", $"{decision}; expected 0 to {HighestDecision}");

        var node = new TreeNode { Feature = _feature[at], Left = _left[at], Right = _right[at], Cover = _count[at], Gain = _gain[at] };

        // Of categories only NaN is missing, and always goes right, whatever the other bits say.
        return (decision & Categorical) != 0
            ? node with { LeftCategories = Set(at) }
            : node with { Threshold = _threshold[at], Missing = Missing(decision), MissingGoesLeft = (decision & DefaultLeft) != 0 };
    }

    private static MissingKind Missing(int decision) => ((decision >> MissingShift) & MissingBits) switch
    {
        0 => MissingKind.None,
        1 => MissingKind.Zero,
        _ => MissingKind.NaN,
    };

    /// <summary>The threshold is the number of a set, the set a run of words of 32 categories each.</summary>
    private List<int> Set(int at)
    {
        var number = _threshold[at];
        if (!(number >= 0 && number < _boundaries.Length - 1 && number == Math.Floor(number)))
            throw _section.Error("threshold", $"{number} of node {at}; expected the number of a category set below {_boundaries.Length - 1}");
        var (first, end) = (_boundaries[(int)number], _boundaries[(int)number + 1]);
        var set = new List<int>();
        for (var word = first; word < end; word++)
            for (var bits = _categories[word]; bits != 0; bits &= bits - 1) set.Add((32 * (word - first)) + BitOperations.TrailingZeroCount(bits));
        return set;
    }
}
