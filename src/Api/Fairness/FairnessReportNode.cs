using Matching.GraphQL.Annotations;

namespace Matching.Api.Fairness;

/// <summary>Equal treatment in a set of lists: aggregates only. Groups of fewer than five people are hidden, and others from which they could be worked
/// out.</summary>
[ObjectType, GraphQLName("FairnessReport")]
internal sealed class FairnessReportNode(FairnessReport report)
{
    /// <summary>All sectors together, then each sector.</summary>
    /// <param name="sector">One sector only; without it all of them and all together.</param>
    [ListSize(AssumedSize = 8)]
    public IReadOnlyList<FairnessSliceNode> GetSlices(MarcheSector? sector = null) =>
        [.. report.Slices.Where(slice => sector is null || slice.Sector == sector).Select(slice => new FairnessSliceNode(slice))];

    /// <summary>The ratios below 0.8 of groups that the law protects, those beyond chance first.</summary>
    [ListSize(AssumedSize = 20)]
    public IReadOnlyList<FairnessAlertNode> Alerts => [.. report.Alerts.Select(alert => new FairnessAlertNode(alert))];
}

/// <summary>The audit of one sector, or of all together.</summary>
[GraphQLName("FairnessSlice")]
internal sealed class FairnessSliceNode(FairnessSlice slice)
{
    /// <summary>The sector; null for all together.</summary>
    public MarcheSector? Sector => slice.Sector;

    /// <summary>The lists audited.</summary>
    public int Rankings => slice.Rankings;

    /// <summary>Different people in them.</summary>
    public int People => slice.People;

    /// <summary>Places in them: somebody in three lists counts three times.</summary>
    public int Cases => slice.Cases;

    /// <summary>Places whose person was selected.</summary>
    public int Selected => slice.Selected;

    /// <summary>Each group that has anybody in it; those of whom a trait is not known are a group of their own.</summary>
    [ListSize(AssumedSize = 12)]
    public IReadOnlyList<GroupFairnessNode> Groups => [.. slice.Groups.Select(group => new GroupFairnessNode(group))];
}

/// <summary>A ratio below the limit, for somebody to look into.</summary>
[GraphQLName("FairnessAlert")]
internal sealed class FairnessAlertNode(FairnessAlert alert)
{
    /// <summary>The sector; null for all together.</summary>
    public MarcheSector? Sector => alert.Sector;

    /// <summary>The group that fares worse.</summary>
    public AuditGroup Group => alert.Group;

    /// <summary>By which measure.</summary>
    public FairnessMeasure Measure => alert.Measure;

    /// <summary>The ratio, its interval and what it rests on.</summary>
    public RatioEstimateNode Estimate => new(alert.Estimate);

    /// <summary>Whether the whole interval lies below 1; else it may be chance.</summary>
    public bool IsSignificant => alert.IsSignificant;
}
