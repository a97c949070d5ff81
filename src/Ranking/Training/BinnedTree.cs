using Matching.Ranking.Datasets;
using Matching.Ranking.Models;

namespace Matching.Ranking.Training;

/// <summary>A tree that finds the leaf of a row by its bins.</summary>
internal sealed class BinnedTree
{
    private readonly BinnedNode[] _nodes;
    private readonly bool[] _goesLeft;

    public BinnedTree(IReadOnlyList<BinnedNode> nodes)
    {
        _nodes = [.. nodes];
        _goesLeft = new bool[256 * _nodes.Length];
        for (var at = 0; at < _nodes.Length; at++) _nodes[at].FillDirections(_goesLeft.AsSpan(256 * at, 256));
    }

    /// <summary>Adds to each score the value of the row's leaf.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="leaves">The value of each leaf.</param>
    /// <param name="scores">The score of each row.</param>
    /// <param name="isWanted">Which rows; null for all.</param>
    /// <param name="workers">Who does it.</param>
    public void AddTo(BinnedRows rows, double[] leaves, double[] scores, Func<int, bool>? isWanted, Workers workers) =>
        workers.Run(rows.RowCount, (_, first, end) =>
        {
            for (var row = first; row < end; row++)
                if (isWanted?.Invoke(row) ?? true) scores[row] += leaves[LeafOf(rows, row)];
        });

    private int LeafOf(BinnedRows rows, int row)
    {
        if (_nodes.Length == 0) return 0;
        for (var at = 0; ;)
        {
            var node = _nodes[at];
            var next = _goesLeft[256 * at + rows.Bin(node.Column, row)] ? node.Left : node.Right;
            if (next < 0) return ~next;
            at = next;
        }
    }

    /// <summary>A trained tree, asked about bins.</summary>
    /// <exception cref="ArgumentException">A question that no bin edge answers: the tree was trained on other data, or with other bins.</exception>
    public static BinnedTree From(RegressionTree tree, BinnedRows rows)
    {
        var byFeature = rows.Columns.ToDictionary(column => column.Feature);
        return new([.. tree.Nodes.Select(node => From(node, rows.Schema, byFeature.GetValueOrDefault(node.Feature)))]);
    }

    private static BinnedNode From(TreeNode node, FeatureSchema schema, BinnedColumn? column)
    {
        var binned = (column?.Bins, node) switch
        {
            (NumericBins bins, { LeftCategories: null, Missing: MissingKind.NaN }) when bins.BinBefore(node.Threshold) is >= 0 and var bin =>
                new BinnedNode(column, bin, null, node.MissingGoesLeft),
            (CategoryBins bins, { LeftCategories: { } categories }) when categories.All(category => bins.BinOf(category) is not null) =>
                new BinnedNode(column, -1, [.. categories.Select(category => bins.BinOf(category)!.Value)], node.MissingGoesLeft),
            _ => throw new ArgumentException(
                $"A question about feature '{schema.Features[node.Feature].Name}' lies on no bin edge of these rows;"
                + " expected a model that was trained on the same rows with the same number of bins.",
                nameof(node)),
        };
        (binned.Left, binned.Right) = (node.Left, node.Right);
        return binned;
    }
}
