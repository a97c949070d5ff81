using Matching.GraphQL.Annotations;

namespace Matching.Api.RankingModels;

/// <summary>One check of equal treatment.</summary>
[GraphQLName("FairnessCheck")]
internal sealed class FairnessCheckNode(FairnessCheck check)
{
    /// <summary>What was measured.</summary>
    public FairnessMeasure Measure => check.Measure;

    /// <summary>The sector; null for all together.</summary>
    public MarcheSector? Sector => check.Sector;

    /// <summary>The group measured.</summary>
    public AuditGroup Group => check.Group;

    /// <summary>The group's figure over that of the others.</summary>
    public double Ratio => check.Ratio;

    /// <summary>The least ratio that passes without a look at chance and at the rules.</summary>
    public double Floor => check.Floor;

    /// <summary>Whether it passes: not surely below the floor, or no worse than under the rules.</summary>
    public bool IsPassed => check.IsPassed;
}
