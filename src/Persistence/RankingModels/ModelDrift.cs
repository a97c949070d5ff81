namespace Matching.Persistence.RankingModels;

/// <summary>How far what a model ranked lately has moved from what it ranked first.</summary>
/// <param name="State">Whether it can be told yet.</param>
/// <param name="Reference">How much was collected of what it ranked first.</param>
/// <param name="Lately">How much it ranked since, in the last 30 days; nothing while the reference is collected.</param>
/// <param name="Columns">Each feature and the scores, the farthest first; empty unless <see cref="DriftState.Measured"/>.</param>
public sealed record ModelDrift(DriftState State, DriftProgress Reference, DriftProgress Lately, IReadOnlyList<ColumnDrift> Columns)
{
    /// <summary>The highest level of a column; null unless <see cref="DriftState.Measured"/>.</summary>
    public DriftLevel? Level => Columns.Count == 0 ? null : Columns.Max(column => column.Level);
}
