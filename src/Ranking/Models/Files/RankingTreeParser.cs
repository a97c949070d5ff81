using Matching.Ranking.Datasets;

namespace Matching.Ranking.Models.Files;

/// <summary>Reads the trees of a model file.</summary>
internal sealed class RankingTreeParser
{
    private readonly ModelLines _lines;
    private readonly FeatureSchema _schema;
    private readonly Dictionary<string, int> _columns;

    public RankingTreeParser(ModelLines lines, FeatureSchema schema)
    {
        (_lines, _schema) = (lines, schema);
        _columns = schema.Features.Index().ToDictionary(feature => feature.Item.Name, feature => feature.Index);
    }

    public List<RegressionTree> Parse()
    {
        var trees = new List<RegressionTree>();
        for (var left = _lines.Count("trees"); left > 0; left--) trees.Add(Tree(trees.Count));
        return trees;
    }

    private RegressionTree Tree(int number)
    {
        var leafCount = _lines.Whole(_lines.Words("tree", 1)[0], 1);
        if (leafCount > RegressionTree.MostLeaves) throw _lines.Error($"{leafCount} leaves; expected at most {RegressionTree.MostLeaves}");
        List<TreeNode> nodes = [];
        List<TreeLeaf> leaves = [];
        while (nodes.Count < leafCount - 1) nodes.Add(Node());
        while (leaves.Count < leafCount) leaves.Add(Leaf());
        try
        {
            return new(nodes, leaves);
        }
        catch (ArgumentException refusal)
        {
            throw _lines.Error($"tree {number} ends here and is none: {refusal.Message}", refusal);
        }
    }

    private TreeNode Node()
    {
        var words = _lines.Words("node", 8);
        if (!_columns.TryGetValue(words[0], out var feature))
            throw _lines.Error($"'{ModelLines.Short(words[0])}'; expected one of the {_schema.Count} features above");
        var missing = words[3].Split('-');
        if (missing.Length != 2 || missing[1] is not ("left" or "right"))
            throw _lines.Error($"'{ModelLines.Short(words[3])}'; expected NaN-left, NaN-right, Zero-left or the like");
        return new()
        {
            Feature = feature,
            Threshold = IsNumeric(words[1]) ? _lines.Number64(words[2]) : 0,
            LeftCategories = IsNumeric(words[1]) ? null : [.. words[2].Split(',').Select(word => _lines.Whole(word, 0))],
            Missing = _lines.Named<MissingKind>(missing[0]),
            MissingGoesLeft = missing[1] == "left",
            Left = Child(words[4]),
            Right = Child(words[5]),
            Cover = _lines.Number64(words[6]),
            Gain = _lines.Number64(words[7]),
        };
    }

    private bool IsNumeric(string test) => test switch
    {
        "<=" => true,
        "in" => false,
        _ => throw _lines.Error($"'{ModelLines.Short(test)}'; expected '<=' or 'in'"),
    };

    private int Child(string word) => word.Length <= 4 ? throw Unreached(word) : word[..4] switch
    {
        "node" => _lines.Whole(word[4..], 0),
        "leaf" => ~_lines.Whole(word[4..], 0),
        _ => throw Unreached(word),
    };

    private RankingModelException Unreached(string word) => _lines.Error($"'{ModelLines.Short(word)}'; expected node or leaf and a number");

    private TreeLeaf Leaf()
    {
        var words = _lines.Words("leaf", 2);
        return new(_lines.Number64(words[0]), _lines.Number64(words[1]));
    }
}
