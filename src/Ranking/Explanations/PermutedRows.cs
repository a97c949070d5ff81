namespace Matching.Ranking;

/// <summary>A copy of data in which the values of one column at a time are handed around, and put back.</summary>
internal sealed class PermutedRows(RankingModel model, RankingData data, PermutationOptions options)
{
    private readonly double[] _values = data.Values.ToArray(), _column = new double[data.RowCount], _scores = new double[data.RowCount];

    /// <summary>How well the model ranks when it reads a column in another order.</summary>
    public double Ndcg(int column, int round, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        for (var row = 0; row < _column.Length; row++) _column[row] = _values[At(row, column)];
        Shuffle(column, round);
        model.Score(_values, _scores);
        for (var row = 0; row < _column.Length; row++) _values[At(row, column)] = _column[row];
        return RankingEvaluator.Evaluate(data, _scores, options.Rank).Ndcg(options.Rank)!.Value;
    }

    /// <summary>Each column and round has draws of its own: what is measured of one does not depend on the others.</summary>
    private void Shuffle(int column, int round)
    {
        var random = new SplitMix(SplitMix.Mix(options.Seed ^ SplitMix.Mix((ulong)column)) ^ SplitMix.Mix((ulong)round));
        var first = 0;
        foreach (var size in options.Within == PermutationScope.Groups ? data.GroupSizes : [data.RowCount])
        {
            // Fisher and Yates: every order equally likely.
            for (var left = size; left > 1; left--)
            {
                var (last, drawn) = (At(first + left - 1, column), At(first + random.Below(left), column));
                (_values[last], _values[drawn]) = (_values[drawn], _values[last]);
            }

            first += size;
        }
    }

    private int At(int row, int column) => (row * data.Schema.Count) + column;
}
