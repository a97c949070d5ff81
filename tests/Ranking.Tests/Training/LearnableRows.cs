using Matching.Ranking.Datasets;
using Matching.Ranking.Evaluation;
using Matching.Ranking.Models;

namespace Matching.Ranking.Tests.Training;

/// <summary>Rows whose grades follow their features, with an interaction, noise, ties and gaps.</summary>
internal static class LearnableRows
{
    public static RankingData Make(int groups = 60, int features = 6, int seed = 1, double missing = 0.1, FeatureSchema? schema = null)
    {
        var random = new Random(seed);
        var sizes = Enumerable.Range(0, groups).Select(_ => random.Next(5, 30)).ToArray();
        var rows = sizes.Sum();
        var values = new double[rows * features];
        var grades = new int[rows];
        for (var row = 0; row < rows; row++)
        {
            var of = values.AsSpan(row * features, features);
            for (var at = 0; at < features; at++) of[at] = at % 3 == 2 ? random.Next(4) : Math.Round(random.NextDouble() * 10 - 5, 3);
            grades[row] = Math.Clamp((int)(1.2 + of[0] / 3 + (of[1] > 0 ? of[2] - 1 : 0) + random.NextDouble() - 0.5), 0, 4);
            for (var at = 0; at < features; at++)
                if (random.NextDouble() < missing) of[at] = double.NaN;
        }

        return new(schema ?? FeatureSchema.Numbered(features), values, grades, sizes);
    }

    public static double Ndcg10(RankingModel model, RankingData data)
    {
        var (start, sum, counted) = (0, 0.0, 0);
        foreach (var size in data.GroupSizes)
        {
            var scores = Enumerable.Range(start, size).Select(row => model.Score(data.Row(row))).ToArray();
            if (Ndcg.At(10, data.Grades.Skip(start).Take(size).ToArray(), scores) is { } ndcg) (sum, counted) = (sum + ndcg, counted + 1);
            start += size;
        }

        return sum / counted;
    }

    /// <summary>Everything a model holds, number by number, exactly.</summary>
    public static string Text(RankingModel model) => string.Join('\n', model.Trees.Select(tree => string.Join(' ',
        tree.Nodes.Select(node => FormattableString.Invariant($"{node.Feature}:{node.Threshold:R}:{string.Join(',', node.LeftCategories ?? [])}:{node.MissingGoesLeft}:{node.Left}:{node.Right}:{node.Gain:R}:{node.Cover:R}"))
            .Concat(tree.Leaves.Select(leaf => FormattableString.Invariant($"{leaf.Value:R}/{leaf.Cover:R}"))))));
}
