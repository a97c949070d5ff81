using Matching.Ranking.Datasets;

namespace Matching.Ranking.Evaluation;

/// <summary>Takes groups out of data.</summary>
public static class GroupsOfData
{
    /// <summary>The rows of some groups, with their grades, weights and positions, in the order asked for.</summary>
    /// <param name="data">All groups.</param>
    /// <param name="groups">Their numbers, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such group.</exception>
    public static RankingData Groups(this RankingData data, IReadOnlyList<int> groups)
    {
        var starts = new int[data.GroupSizes.Count];
        for (var group = 1; group < starts.Length; group++) starts[group] = starts[group - 1] + data.GroupSizes[group - 1];
        foreach (var group in groups)
            if (group < 0 || group >= starts.Length) throw new ArgumentOutOfRangeException(nameof(groups), group, $"Expected groups 0 to {starts.Length - 1}.");

        int[] rows = [.. groups.SelectMany(group => Enumerable.Range(starts[group], data.GroupSizes[group]))];
        var values = new double[rows.Length * data.Schema.Count];
        for (var row = 0; row < rows.Length; row++) data.Row(rows[row]).CopyTo(values.AsSpan(row * data.Schema.Count));
        return new(data.Schema, values, Pick(data.Grades, rows)!, [.. groups.Select(group => data.GroupSizes[group])])
        {
            Weights = Pick(data.Weights, rows),
            Positions = Pick(data.Positions, rows),
        };
    }

    private static T[]? Pick<T>(IReadOnlyList<T>? perRow, int[] rows) => perRow is null ? null : [.. rows.Select(row => perRow[row])];
}
