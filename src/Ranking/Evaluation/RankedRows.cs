using Matching.Ranking.Datasets;

namespace Matching.Ranking.Evaluation;

/// <summary>The rows of a group from best to worst score, in runs of equal scores that share their ranks.</summary>
internal readonly ref struct RankedRows
{
    private readonly double[] _scores;
    private readonly int[] _grades;

    private RankedRows(double[] scores, int[] grades) => (_scores, _grades) = (scores, grades);

    public int Length => _grades.Length;

    public static RankedRows ByFallingScore(ReadOnlySpan<int> grades, ReadOnlySpan<double> scores)
    {
        if (grades.Length != scores.Length)
            throw new ArgumentException($"{grades.Length} grades for {scores.Length} scores; expected one score per grade.", nameof(scores));

        var falling = new double[scores.Length];
        for (var row = 0; row < falling.Length; row++)
        {
            if (!double.IsFinite(scores[row])) throw new ArgumentException($"Score of row {row} is {scores[row]}; expected a finite number.", nameof(scores));
            _ = GainOf(grades, row);
            falling[row] = -scores[row];
        }

        var sorted = grades.ToArray();
        Array.Sort(falling, sorted);
        return new(falling, sorted);
    }

    /// <summary>The gain of a row's grade; refuses a grade by its row.</summary>
    public static double GainOf(ReadOnlySpan<int> grades, int row) => grades[row] is >= 0 and <= RankingData.HighestGrade
        ? Dcg.Gain(grades[row])
        : throw new ArgumentOutOfRangeException(nameof(grades), grades[row], $"Grade of row {row}; expected 0 to {RankingData.HighestGrade}.");

    /// <summary>The grades of the rows that share a score with the row at <paramref name="start"/> and those after it.</summary>
    public ReadOnlySpan<int> Run(int start)
    {
        var end = start + 1;
        while (end < Length && _scores[end] == _scores[start]) end++;
        return _grades.AsSpan(start, end - start);
    }

    /// <summary>What each rank of a run is worth on average over all its orders. Whole numbers below 2^53 are summed: the order of rows changes
    /// nothing.</summary>
    public static double MeanGain(ReadOnlySpan<int> run)
    {
        var sum = 0.0;
        foreach (var grade in run) sum += Dcg.Gain(grade);
        return sum / run.Length;
    }
}
