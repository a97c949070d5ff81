using Matching.GraphQL.Annotations;

namespace Matching.Api.Fairness;

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
