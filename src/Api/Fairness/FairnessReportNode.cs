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
