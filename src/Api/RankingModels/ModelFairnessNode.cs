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
