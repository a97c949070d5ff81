namespace Matching.Ranking;

/// <summary>How much worse a model ranks when one feature is made worthless, by handing its values around among the rows.</summary>
/// <remarks>
/// Breiman, <i>Random Forests</i> (Machine Learning 2001), section 10, with NDCG for accuracy. Values are handed around among all rows:
/// within groups, a feature that is the same for a whole group (the offer's sector) would always seem worthless, though it steers
/// what counts among the group's rows. Measure on held-out data; on training data it shows what was learned by heart too.
/// </remarks>
public static class PermutationImportance
{
    /// <summary>The importance of every feature, in the order of the schema.</summary>
    /// <param name="model">The model.</param>
    /// <param name="data">Graded data of the model's schema, with a relevant row in some group.</param>
    /// <param name="options">Rank, repetitions, seed and where values are handed around.</param>
    /// <param name="cancel">Stops between two scorings.</param>
    /// <exception cref="ArgumentException">The data have another schema, or no group with a relevant row.</exception>
    public static IReadOnlyList<FeatureImportance> Of(RankingModel model, RankingData data, PermutationOptions? options = null, CancellationToken cancel = default)
    {
        options ??= new();
        var intact = RankingEvaluator.Evaluate(model.Transform(data), options.Rank).Ndcg(options.Rank)
            ?? throw new ArgumentException("No group has a relevant row; expected one or more to measure by.", nameof(data));
        var asked = model.Trees.SelectMany(tree => tree.Nodes).Select(node => node.Feature).ToHashSet();
        var rows = new PermutedRows(model, data, options);
        return [.. data.Schema.Features.Select((feature, column) => asked.Contains(column)
            ? Importance(feature, [.. Enumerable.Range(0, options.Repetitions).Select(round => intact - rows.Ndcg(column, round, cancel))])
            : new(feature, 0, 0))];
    }

    private static FeatureImportance Importance(Feature feature, double[] losses)
    {
        var mean = losses.Average();
        var variance = losses.Sum(loss => (loss - mean) * (loss - mean)) / Math.Max(1, losses.Length - 1);
        return new(feature, mean, losses.Length < 2 ? double.NaN : Math.Sqrt(variance / losses.Length));
    }
}
