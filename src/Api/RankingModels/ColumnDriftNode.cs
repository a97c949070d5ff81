using Matching.GraphQL.Annotations;

namespace Matching.Api;

/// <summary>How far one feature, or the scores, have moved.</summary>
[GraphQLName("ColumnDrift")]
internal sealed class ColumnDriftNode(ColumnDrift drift)
{
    /// <summary>A feature's name, or <c>score</c>.</summary>
    public string Name => drift.Name;

    /// <summary>The population stability index, 0 or more.</summary>
    public double Index => drift.Index;

    /// <summary>What it asks for: a look from 0.1, another model from 0.25.</summary>
    public DriftLevel Level => drift.Level;
}
