namespace Matching.Fairness.Statistics;

/// <summary>The group's mean over the others' mean, all lists pooled.</summary>
/// <remarks>
/// (S / n) / (T / m), with S, n the group's sum and cases and T, m the others'. A list with s, c and t, d pulls its
/// logarithm by s/S - c/n - t/T + d/m.
/// </remarks>
internal static class PooledRatio
{
    /// <summary>The ratio; null when a side is empty or either sum is 0.</summary>
    /// <param name="lists">One tally a list.</param>
    public static LinearRatio? Of(IReadOnlyList<GroupTally> lists)
    {
        var all = lists.Aggregate(default(GroupTally), (sum, list) => sum + list);
        if (!all.Compares || all.GroupSum <= 0 || all.OtherSum <= 0) return null;

        double PullOf(GroupTally list) =>
            (list.GroupSum / all.GroupSum) - ((double)list.GroupCases / all.GroupCases)
            - (list.OtherSum / all.OtherSum) + ((double)list.OtherCases / all.OtherCases);

        var ratio = all.GroupSum / all.GroupCases / (all.OtherSum / all.OtherCases);
        return new(ratio, [.. lists.Select(PullOf)], all, lists.Count(list => list.GroupCases + list.OtherCases > 0));
    }
}
