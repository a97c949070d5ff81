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
        var intact = Ndcg(data, model.Score(data), options.Rank)
            ?? throw new ArgumentException("No group has a relevant row; expected one or more to measure by.", nameof(data));
        var asked = model.Trees.SelectMany(tree => tree.Nodes).Select(node => node.Feature).ToHashSet();
        return [.. data.Schema.Features.Select((feature, column) => asked.Contains(column)
            ? Importance(feature, [.. Enumerable.Range(0, options.Repetitions).Select(round => intact - Shuffled(model, data, column, round, options, cancel))])
            : new(feature, 0, 0))];
    }

    private static double Shuffled(RankingModel model, RankingData data, int column, int round, PermutationOptions options, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();

        // Each feature and round has draws of its own: what is measured of one does not depend on the others.
        var random = new SplitMix(SplitMix.Mix(options.Seed ^ SplitMix.Mix((ulong)column)) ^ SplitMix.Mix((ulong)round));
        var values = data.Values.ToArray();
        var start = 0;
        foreach (var size in options.Within == PermutationScope.Groups ? data.GroupSizes : [data.RowCount])
        {
            Shuffle(values, start, size, column, data.Schema.Count, ref random);
            start += size;
        }

        var scores = new double[data.RowCount];
        model.Score(values, scores);
        return Ndcg(data, scores, options.Rank)!.Value;
    }

    /// <summary>Fisher and Yates: every order equally likely.</summary>
    private static void Shuffle(double[] values, int first, int count, int column, int columns, ref SplitMix random)
    {
        for (var left = count; left > 1; left--)
        {
            var (last, drawn) = (((first + left - 1) * columns) + column, ((first + random.Below(left)) * columns) + column);
            (values[last], values[drawn]) = (values[drawn], values[last]);
        }
    }

    private static FeatureImportance Importance(Feature feature, double[] losses)
    {
        var mean = losses.Average();
        var variance = losses.Sum(loss => (loss - mean) * (loss - mean)) / Math.Max(1, losses.Length - 1);
        return new(feature, mean, losses.Length < 2 ? double.NaN : Math.Sqrt(variance / losses.Length));
    }

    private static double? Ndcg(RankingData data, double[] scores, int rank) => RankingEvaluator.Evaluate(data, scores, rank).Ndcg(rank);
}
