using System.Buffers;

namespace Matching.Ranking;

/// <summary>The trees of a model, laid out for speed. Its scores equal the walk through <see cref="RegressionTree.LeafOf"/> to the last bit: the same leaves, added in the same order.</summary>
internal sealed class ForestScorer
{
    /// <summary>How many rows go through one tree before the next: their values stay in the nearest cache.</summary>
    public const int BlockRows = 64;

    private const int MostOnStack = 512;

    private readonly int _features, _mostTests;
    private readonly ValueReading[] _readings;
    private readonly FlatTree[] _trees;
    private readonly LeafMasks?[] _masks;

    public ForestScorer(RankingModel model)
    {
        _features = model.Schema.Count;
        _readings = [.. model.Trees.SelectMany(tree => tree.Nodes).Where(node => node.LeftCategories is null).Select(ValueReading.Of)
            .Distinct().OrderBy(reading => reading.Feature)];
        var slots = _readings.Index().ToDictionary(reading => reading.Item, reading => reading.Index);
        _trees = [.. model.Trees.Select(tree => new FlatTree(tree, slots))];
        _masks = [.. _trees.Select(tree => tree.Leaves.Length <= LeafMasks.MostLeaves ? new LeafMasks(tree, _readings.Length) : null)];
        _mostTests = _trees.Where(tree => tree.Leaves.Length <= LeafMasks.MostLeaves).Select(tree => tree.Tests.Length).DefaultIfEmpty().Max();
    }

    /// <summary>The score of one row.</summary>
    public double Score(ReadOnlySpan<double> row)
    {
        Span<double> slots = _readings.Length <= MostOnStack ? stackalloc double[_readings.Length] : new double[_readings.Length];
        for (var slot = 0; slot < slots.Length; slot++) slots[slot] = _readings[slot].Read(row[_readings[slot].Feature]);
        var score = 0.0;
        foreach (var tree in _trees) score += tree.Walk(slots, row);
        return score;
    }

    /// <summary>The scores of many rows, block by block, in each block tree by tree.</summary>
    public void Score(ReadOnlySpan<double> rows, Span<double> scores)
    {
        var columns = ArrayPool<double>.Shared.Rent((_readings.Length + _mostTests) * BlockRows);
        Span<double> block = stackalloc double[BlockRows];
        for (var first = 0; first < scores.Length; first += BlockRows)
        {
            var count = Math.Min(BlockRows, scores.Length - first);
            ScoreBlock(rows.Slice(first * _features, count * _features), block, count, columns);
            block[..count].CopyTo(scores[first..]);
        }

        ArrayPool<double>.Shared.Return(columns);
    }

    /// <summary>The places of rows that are not there hold anything; nobody reads their scores.</summary>
    private void ScoreBlock(ReadOnlySpan<double> rows, Span<double> scores, int count, Span<double> columns)
    {
        for (var slot = 0; slot < _readings.Length; slot++) Fill(columns.Slice(slot * BlockRows, count), rows, _readings[slot]);
        scores.Clear();
        for (var tree = 0; tree < _trees.Length; tree++)
        {
            if (_masks[tree] is { } masks)
            {
                Answer(_trees[tree].Tests, columns[(_readings.Length * BlockRows)..], rows, count);
                masks.AddTo(scores[..((count + LeafMasks.Rows - 1) / LeafMasks.Rows * LeafMasks.Rows)], columns);
            }
            else
            {
                for (var row = 0; row < count; row++) scores[row] += _trees[tree].Walk(columns[row..], rows.Slice(row * _features, _features), BlockRows);
            }
        }
    }

    private void Fill(Span<double> column, ReadOnlySpan<double> rows, ValueReading reading)
    {
        for (int row = 0, at = reading.Feature; row < column.Length; row++, at += _features) column[row] = reading.Read(rows[at]);
    }

    private void Answer(CategoryTest[] tests, Span<double> columns, ReadOnlySpan<double> rows, int count)
    {
        for (var test = 0; test < tests.Length; test++)
            for (var row = 0; row < count; row++)
                columns[(test * BlockRows) + row] = tests[test].GoesLeft(rows[(row * _features) + tests[test].Feature]) ? -1 : 1;
    }
}
