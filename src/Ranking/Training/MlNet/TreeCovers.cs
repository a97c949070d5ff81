using Matching.Ranking.Datasets;
using Matching.Ranking.Models;

namespace Matching.Ranking.Training.MlNet;

/// <summary>Counts the rows that reach each question and leaf, by weight, where a trainer does not tell.</summary>
internal static class TreeCovers
{
    /// <summary>The same trees with covers.</summary>
    public static List<RegressionTree> Count(IReadOnlyList<RegressionTree> trees, IRowSource rows, CancellationToken cancel)
    {
        var covers = trees.Select(tree => new double[tree.Leaves.Count]).ToArray();
        using var reader = rows.Read();
        while (reader.MoveNext())
        {
            cancel.ThrowIfCancellationRequested();
            for (var tree = 0; tree < trees.Count; tree++) covers[tree][trees[tree].LeafOf(reader.Values)] += reader.Weight;
        }

        return [.. trees.Select((tree, at) => With(tree, covers[at]))];
    }

    private static RegressionTree With(RegressionTree tree, double[] covers)
    {
        var nodes = tree.Nodes.ToArray();
        // Children come after their parents.
        for (var at = nodes.Length - 1; at >= 0; at--) nodes[at] = nodes[at] with { Cover = Of(nodes[at].Left) + Of(nodes[at].Right) };
        return new(nodes, tree.Leaves.Select((leaf, at) => leaf with { Cover = covers[at] }));

        double Of(int child) => child < 0 ? covers[~child] : nodes[child].Cover;
    }
}
