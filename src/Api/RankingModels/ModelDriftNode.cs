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

/// <summary>How much was collected of what a comparison needs.</summary>
[GraphQLName("DriftProgress")]
internal sealed class DriftProgressNode(DriftProgress progress)
{
    /// <summary>Different pairs of offer and person.</summary>
    public int Lines => progress.Lines;

    /// <summary>How many of them are needed.</summary>
    public int LinesNeeded => progress.LinesNeeded;

    /// <summary>Different offers among them.</summary>
    public int Offers => progress.Offers;

    /// <summary>How many of them are needed.</summary>
    public int OffersNeeded => progress.OffersNeeded;
}

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
