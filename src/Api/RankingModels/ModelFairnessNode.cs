using Matching.Api.Fairness;
using Matching.GraphQL.Annotations;

namespace Matching.Api.RankingModels;

/// <summary>How a model's order treats people, against the rules' order of the same offers. Small groups are hidden.</summary>
[GraphQLName("ModelFairness")]
internal sealed class ModelFairnessNode(FairnessReport report)
{
    /// <summary>Whether no check fails. Without any check nothing was proven, and the model may not be promoted.</summary>
    public bool Passes => report.Passes;

    /// <summary>All figures, by sector and group, with intervals and denominators; beside each ratio that of the rules.</summary>
    public FairnessReportNode Report => new(report);

    /// <summary>Every check that was made: groups of at least thirty people against as many others.</summary>
    [ListSize(AssumedSize = 40)]
    public IReadOnlyList<FairnessCheckNode> Checks => [.. report.ToChecks().Select(check => new FairnessCheckNode(check))];
}

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
