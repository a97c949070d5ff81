using Matching.Fairness.Statistics;

namespace Matching.Fairness;

/// <summary>One group against all others by one measure, in a set of lists.</summary>
internal sealed class GroupComparison
{
    private readonly List<GroupTally[]> _lists;
    private readonly LinearRatio? _ratio;
    private readonly bool _isStratified;

    public GroupComparison(IReadOnlyList<AuditedRanking> rankings, SuitabilityBands bands, AuditGroup group, FairnessMeasure measure)
    {
        _isStratified = measure is FairnessMeasure.ExposureAtEqualSuitability or FairnessMeasure.SelectionAtEqualSuitability;
        var byExposure = measure is FairnessMeasure.Exposure or FairnessMeasure.ExposureAtEqualSuitability;
        _lists = [.. rankings.Select(ranking => Tally(ranking, group, byExposure, _isStratified ? bands : null))];
        _ratio = _isStratified ? StratifiedRatio.Of(_lists) : PooledRatio.Of([.. _lists.Select(strata => strata[0])]);
    }

    /// <summary>The ratio; null when it cannot be computed: a side is empty, or nobody of the others was selected.</summary>
    public RatioEstimate? Estimate(double confidence) => _ratio?.Estimate(confidence) ?? NobodySelected.Of(Cases(), Rankings(), confidence);

    /// <summary>This ratio over that of the other lists, list by list; null when either cannot be computed.</summary>
    public RatioEstimate? Over(GroupComparison other, double confidence) =>
        _ratio is null || other._ratio is null ? null : _ratio.Over(other._ratio, confidence);

    private GroupTally Cases() =>
        _lists.Aggregate(default(GroupTally), (sum, strata) => sum + (_isStratified ? StratifiedRatio.Comparing(strata) : strata[0]));

    private int Rankings() => _lists.Count(strata => strata.Any(stratum => _isStratified ? stratum.Compares : stratum.GroupCases + stratum.OtherCases > 0));

    // One stratum for each band of suitability within the list, or one for the whole list.
    private static GroupTally[] Tally(AuditedRanking ranking, AuditGroup group, bool byExposure, SuitabilityBands? bands)
    {
        var strata = new GroupTally[bands is null ? 1 : SuitabilityBands.Count];
        foreach (var entry in ranking.Entries)
        {
            ref var stratum = ref strata[bands?.Of(entry.Suitability) ?? 0];
            var value = byExposure ? Exposure.At(entry.Rank) : entry.IsSelected ? 1 : 0;
            stratum = stratum.With(entry.Traits.GroupBy(group.Trait()) == group, value);
        }
        return strata;
    }
}
