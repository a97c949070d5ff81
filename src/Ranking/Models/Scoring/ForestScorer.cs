using System.Buffers;

namespace Matching.Ranking.Models.Scoring;

/// <summary>The trees of a model, laid out for speed. Its scores equal the walk through <see cref="RegressionTree.LeafOf"/> to the last bit: the same leaves,
/// added in the same order.</summary>
internal sealed class ForestScorer
{
    /// <summary>How many rows go through one tree before the next: their values stay in the nearest cache.</summary>
    public const int BlockRows = 64;

    private const int MostOnStack = 512;

    private readonly int _features;
    private readonly ForestSlots _slots;
    private readonly FlatTree[] _trees;
    private readonly LeafMasks?[] _masks;

    public ForestScorer(RankingModel model)
    {
        (_features, _slots) = (model.Schema.Count, new(model));
        _trees = [.. model.Trees.Select(tree => new FlatTree(tree, _slots))];
        _masks = [.. _trees.Select(tree => tree.Leaves.Length <= LeafMasks.MostLeaves ? new LeafMasks(tree) : null)];
    }

    /// <summary>The score of one row.</summary>
    public double Score(ReadOnlySpan<double> row)
    {
        Span<double> slots = _slots.Count <= MostOnStack ? stackalloc double[_slots.Count] : new double[_slots.Count];
        _slots.Fill(slots, 1, row, 1);
        var score = 0.0;
        foreach (var tree in _trees) score += tree.Walk(slots, 1);
        return score;
    }

    /// <summary>The scores of many rows, block by block, in each block tree by tree.</summary>
    public void Score(ReadOnlySpan<double> rows, Span<double> scores)
    {
        var columns = ArrayPool<double>.Shared.Rent(Math.Max(1, _slots.Count) * BlockRows);
        Span<double> block = stackalloc double[BlockRows];
        for (var first = 0; first < scores.Length; first += BlockRows)
        {
            var count = Math.Min(BlockRows, scores.Length - first);
            _slots.Fill(columns, BlockRows, rows.Slice(first * _features, count * _features), count);
            ScoreBlock(block, count, columns);
            block[..count].CopyTo(scores[first..]);
        }

        ArrayPool<double>.Shared.Return(columns);
    }

    /// <summary>The places of rows that are not there hold anything; nobody reads their scores.</summary>
    private void ScoreBlock(Span<double> scores, int count, Span<double> columns)
    {
        scores.Clear();
        for (var tree = 0; tree < _trees.Length; tree++)
        {
            if (_masks[tree] is { } masks) masks.AddTo(scores[..((count + LeafMasks.Rows - 1) / LeafMasks.Rows * LeafMasks.Rows)], columns);
            else for (var row = 0; row < count; row++) scores[row] += _trees[tree].Walk(columns[row..], BlockRows);
        }
    }
}
