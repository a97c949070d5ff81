namespace Matching.Ranking.Training;

/// <summary>The rows of a group from the highest score to the lowest; equal scores keep the order of the rows.</summary>
internal static class RankOrder
{
    /// <summary>Fills <paramref name="order"/> with row numbers; <paramref name="keys"/> is room for as many numbers.</summary>
    public static void Fill(ReadOnlySpan<double> scores, Span<int> order, Span<double> keys)
    {
        for (var row = 0; row < scores.Length; row++) (order[row], keys[row]) = (row, -scores[row]);
        keys.Sort(order);
        for (int start = 0, end; start < keys.Length; start = end)
        {
            for (end = start + 1; end < keys.Length && keys[end].Equals(keys[start]); end++)
            {
            }

            if (end - start > 1) order[start..end].Sort();
        }
    }
}
