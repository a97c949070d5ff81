using Matching.GraphQL.Annotations;

namespace Matching.Api.RankingModels;

/// <summary>How far what a model ranked in the last 30 days has moved from what it ranked first, its reference: first pages of candidates for an offer, each
/// pair once.</summary>
[GraphQLName("ModelDrift")]
internal sealed class ModelDriftNode(ModelDrift drift)
{
    /// <summary>Whether it can be told yet.</summary>
    public DriftState State => drift.State;

    /// <summary>How much was collected of what it ranked first. Once complete the reference stays, even when the model is rolled back and comes back
    /// later.</summary>
    public DriftProgressNode Reference => new(drift.Reference);

    /// <summary>How much it ranked since, in the last 30 days; nothing while the reference is collected.</summary>
    public DriftProgressNode Lately => new(drift.Lately);

    /// <summary>The highest level of a column; null unless measured.</summary>
    public DriftLevel? Level => drift.Level;

    /// <summary>Each feature and the scores, the farthest first; empty unless measured.</summary>
    [ListSize(AssumedSize = 50)]
    public IReadOnlyList<ColumnDriftNode> Columns => [.. drift.Columns.Select(column => new ColumnDriftNode(column))];
}
