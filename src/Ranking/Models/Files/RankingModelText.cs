using System.Globalization;
using System.Text;
using Matching.Ranking.Datasets;

namespace Matching.Ranking.Models.Files;

/// <summary>The lines of a model file, but for the checksum.</summary>
internal sealed class RankingModelText
{
    /// <summary>Tells a reader of the file what stands in the lines of a tree.</summary>
    public const string NodeColumns = "columns node feature test operand missing left right cover gain", LeafColumns = "columns leaf value cover";

    private readonly StringBuilder _text = new();

    private RankingModelText()
    {
    }

    public static string Of(RankingModel model)
    {
        var text = new RankingModelText();
        text.Line($"{RankingModelFile.Title} {RankingModelFile.Version}");
        text.Schema(model.Schema);
        text.Info(model.Info);
        text.Line($"{NodeColumns}");
        text.Line($"{LeafColumns}");
        text.Line($"trees {model.Trees.Count}");
        foreach (var tree in model.Trees) text.Tree(tree, model.Schema);
        return text._text.ToString();
    }

    /// <summary>One line, in no culture: a number's shortest text that reads back as the same number.</summary>
    private void Line(FormattableString line) => _text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private void Schema(FeatureSchema schema)
    {
        Line($"schema {schema.Fingerprint}");
        Line($"features {schema.Count}");
        foreach (var feature in schema.Features) Line($"feature {feature.Name} {feature.Kind} {feature.Monotonicity}");
    }

    private void Info(RankingModelInfo info)
    {
        Line($"data {info.DataFingerprint ?? "unknown"}");
        Line($"trained-at {info.TrainedAt?.ToString("O", CultureInfo.InvariantCulture) ?? "unknown"}");
        Line($"best-iteration {info.BestIteration?.ToString(CultureInfo.InvariantCulture) ?? "unknown"}");
        Line($"parameters {info.Parameters.Count}");
        foreach (var (name, text) in info.Parameters) Line($"parameter {name} {text}");
        Line($"metrics {info.Metrics.Count}");
        foreach (var (name, number) in info.Metrics) Line($"metric {name} {number}");
        Line($"position-biases {info.PositionBiases?.Count.ToString(CultureInfo.InvariantCulture) ?? "unknown"}");
        foreach (var bias in info.PositionBiases ?? []) Line($"position-bias {bias}");
    }

    private void Tree(RegressionTree tree, FeatureSchema schema)
    {
        Line($"tree {tree.Leaves.Count}");
        foreach (var node in tree.Nodes)
        {
            var test = node.LeftCategories is { } categories ? (FormattableString)$"in {string.Join(',', categories)}" : $"<= {node.Threshold}";
            var missing = $"{node.Missing}-{(node.MissingGoesLeft ? "left" : "right")}";
            Line($"node {schema.Features[node.Feature].Name} {test} {missing} {Child(node.Left)} {Child(node.Right)} {node.Cover} {node.Gain}");
        }

        foreach (var leaf in tree.Leaves) Line($"leaf {leaf.Value} {leaf.Cover}");
    }

    private static string Child(int child) =>
        child < 0 ? string.Create(CultureInfo.InvariantCulture, $"leaf{~child}") : string.Create(CultureInfo.InvariantCulture, $"node{child}");
}
