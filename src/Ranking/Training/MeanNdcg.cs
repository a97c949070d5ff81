using Matching.Ranking.Datasets;
using Matching.Ranking.Evaluation;

namespace Matching.Ranking.Training;

/// <summary>The mean NDCG@10 over the groups that have a relevant row.</summary>
internal static class MeanNdcg
{
    private const int Cutoff = 10;

    /// <summary>The mean; null when no group has a relevant row.</summary>
    public static double? Of(BinnedRows rows, double[] scores, Workers workers)
    {
        var values = new double?[rows.GroupCount];
        workers.Run(rows.GroupCount, (_, first, end) =>
        {
            for (var group = first; group < end; group++)
            {
                var (start, size) = (rows.GroupStarts[group], rows.GroupStarts[group + 1] - rows.GroupStarts[group]);
                values[group] = Ndcg.At(Cutoff, Array.ConvertAll(rows.Grades[start..(start + size)], grade => (int)grade), scores.AsSpan(start, size));
            }
        });
        return values.Average();
    }
}
