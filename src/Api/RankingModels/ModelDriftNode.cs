using Matching.GraphQL.Annotations;
using Matching.Persistence;

namespace Matching.Api;

/// <summary>How far what a model ranked in the last 30 days has moved from what it learned from.</summary>
[GraphQLName("ModelDrift")]
internal sealed class ModelDriftNode(ModelDrift drift)
{
    /// <summary>How many served lines were looked at.</summary>
    public int Lines => drift.Lines;

    /// <summary>Each feature and the scores, the farthest first.</summary>
    [ListSize(AssumedSize = 50)]
    public IReadOnlyList<ColumnDriftNode> Columns => [.. drift.Columns.Select(column => new ColumnDriftNode(column))];
}
