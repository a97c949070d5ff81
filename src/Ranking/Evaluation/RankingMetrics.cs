namespace Matching.Ranking.Evaluation;

/// <summary>How well groups of rows were ranked, in the shape of ML.NET's class of this name.</summary>
/// <remarks>Conventions: gain 2^grade − 1, discount 1 / log2(rank + 1), equal scores share their ranks, groups without a relevant row are left out.</remarks>
public sealed class RankingMetrics
{
    internal RankingMetrics(IReadOnlyList<GroupMetrics> groups, int ranks)
    {
        (Groups, Ranks) = (groups, ranks);
        JudgedGroups = groups.Count(group => group.IsJudged);
        NormalizedDiscountedCumulativeGains = [.. Enumerable.Range(0, ranks).Select(at => Mean(group => group.Ndcg![at]))];
        DiscountedCumulativeGains = [.. Enumerable.Range(0, ranks).Select(at => Mean(group => group.Dcg[at]))];
    }

    /// <summary>Mean NDCG at rank 1, 2, …, over the groups with a relevant row; NaN when there is none.</summary>
    public IReadOnlyList<double> NormalizedDiscountedCumulativeGains { get; }

    /// <summary>Mean DCG at rank 1, 2, …, over the same groups.</summary>
    public IReadOnlyList<double> DiscountedCumulativeGains { get; }

    /// <summary>Each group's own values, in the order of the data.</summary>
    public IReadOnlyList<GroupMetrics> Groups { get; }

    /// <summary>How many ranks were measured.</summary>
    public int Ranks { get; }

    /// <summary>How many groups have a relevant row, and so count.</summary>
    public int JudgedGroups { get; }

    /// <summary>Mean NDCG at a rank; null when no group counts.</summary>
    /// <param name="rank">From 1 to <see cref="Ranks"/>.</param>
    /// <param name="empty">What groups without a relevant row count.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rank was not measured.</exception>
    public double? Ndcg(int rank, EmptyGroups empty = EmptyGroups.LeftOut)
    {
        var sum = NdcgByGroup(rank).Sum();
        var others = Groups.Count - JudgedGroups;
        return empty switch
        {
            EmptyGroups.CountAsOne when Groups.Count > 0 => (sum + others) / Groups.Count,
            EmptyGroups.CountAsZero when Groups.Count > 0 => sum / Groups.Count,
            _ => JudgedGroups > 0 ? sum / JudgedGroups : null,
        };
    }

    /// <summary>The NDCG at a rank of each group that counts, in the order of the data.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rank was not measured.</exception>
    public IReadOnlyList<double> NdcgByGroup(int rank)
    {
        if (rank < 1 || rank > Ranks) throw new ArgumentOutOfRangeException(nameof(rank), rank, $"Expected 1 to {Ranks}, the ranks that were measured.");
        return [.. Groups.Where(group => group.IsJudged).Select(group => group.Ndcg![rank - 1])];
    }

    /// <summary>Between which bounds the mean NDCG at a rank lies, had other groups of the same kind been drawn; null for fewer than
    /// <see cref="GroupBootstrap.FewestGroups"/> groups.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rank was not measured.</exception>
    public ConfidenceInterval? NdcgInterval(int rank, BootstrapOptions? options = null) => GroupBootstrap.Mean(NdcgByGroup(rank), options);

    /// <summary>
    /// By how much the mean NDCG at a rank is better here than with other scores of the same groups. Paired: each group is compared with
    /// itself, so what makes groups easy or hard cancels out. Better beyond doubt when <see cref="ConfidenceInterval.Low"/> is above 0.
    /// </summary>
    /// <returns>Null for fewer than <see cref="GroupBootstrap.FewestGroups"/> groups: no claim can be made.</returns>
    /// <exception cref="ArgumentException">The other metrics are of other groups.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rank was not measured on both sides.</exception>
    public ConfidenceInterval? NdcgGainOver(RankingMetrics other, int rank, BootstrapOptions? options = null)
    {
        if (Groups.Count != other.Groups.Count || Groups.Zip(other.Groups).Any(pair => !AreAlike(pair.First, pair.Second)))
            throw new ArgumentException("The two metrics are of different groups; expected two scorings of the same data.", nameof(other));
        return GroupBootstrap.Mean([.. NdcgByGroup(rank).Zip(other.NdcgByGroup(rank), (here, there) => here - there)], options);
    }

    private static bool AreAlike(GroupMetrics one, GroupMetrics other) => one.Rows == other.Rows && one.IsJudged == other.IsJudged;

    private double Mean(Func<GroupMetrics, double> value) => JudgedGroups == 0 ? double.NaN : Groups.Where(group => group.IsJudged).Average(value);
}

/// <summary>How well one group was ranked.</summary>
/// <param name="Rows">Its number of rows.</param>
/// <param name="Dcg">Its DCG at ranks 1, 2, ….</param>
/// <param name="Ndcg">Its NDCG at ranks 1, 2, …; null when no row is relevant, for then every order is as good.</param>
public sealed record GroupMetrics(int Rows, IReadOnlyList<double> Dcg, IReadOnlyList<double>? Ndcg)
{
    /// <summary>Whether a row is relevant (has a grade above 0), so that an order can be good or bad.</summary>
    public bool IsJudged => Ndcg is not null;

    /// <summary>Ranks one group by its scores and measures the order.</summary>
    internal static GroupMetrics Of(ReadOnlySpan<int> grades, ReadOnlySpan<double> scores, int ranks)
    {
        var (reached, best) = (new double[ranks], new double[ranks]);
        Evaluation.Dcg.ByRank(grades, scores, reached);
        Evaluation.Dcg.BestByRank(grades, best);
        return new(grades.Length, reached, best[0] > 0 ? [.. reached.Zip(best, (gain, ideal) => gain / ideal)] : null);
    }
}

/// <summary>What a group counts in a mean NDCG when none of its rows is relevant. All three are in use; figures of different ones do not compare.</summary>
public enum EmptyGroups
{
    /// <summary>Nothing: no order of it is better than another. Ours wherever nothing else is said.</summary>
    LeftOut,

    /// <summary>1, as LightGBM and XGBoost count.</summary>
    CountAsOne,

    /// <summary>0, as the LETOR scripts count.</summary>
    CountAsZero,
}

/// <summary>A mean and the bounds between which it lies with a given confidence.</summary>
/// <param name="Mean">The mean of what was seen.</param>
/// <param name="Low">The lower bound.</param>
/// <param name="High">The upper bound.</param>
/// <param name="Confidence">How sure, such as 0.95.</param>
/// <param name="Groups">How many groups it rests on.</param>
public sealed record ConfidenceInterval(double Mean, double Low, double High, double Confidence, int Groups);
