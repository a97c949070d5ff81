using Matching.GraphQL.Annotations;

namespace Matching.Api.RankingModels;

/// <summary>How far one feature, or the scores, have moved.</summary>
[GraphQLName("ColumnDrift")]
internal sealed class ColumnDriftNode(ColumnDrift drift)
{
    /// <summary>A feature's name, or <c>score</c>.</summary>
    public string Name => drift.Name;

    /// <summary>The population stability index between what was ranked first and lately, 0 or more.</summary>
    public double Index => drift.Index;

    /// <summary>The index that lists of an unchanged population stay below in about 999 of 1,000 comparisons.</summary>
    public double ByChance => drift.ByChance;

    /// <summary>What it asks for: nothing up to `byChance`, beyond it a look from 0.1, another model from 0.25.</summary>
    public DriftLevel Level => drift.Level;

    /// <summary>The index between the training data and what was ranked lately. It has no level: training saw all who were presented, lists show the best. Null
    /// where training had no such column.</summary>
    public double? FromTraining => drift.FromTraining;
}
