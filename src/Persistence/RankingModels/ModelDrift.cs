namespace Matching.Persistence;

/// <summary>How far what a model ranked lately has moved from what it learned from.</summary>
/// <param name="Lines">How many served lines were looked at.</param>
/// <param name="Columns">Each feature and the scores, the farthest first.</param>
public sealed record ModelDrift(int Lines, IReadOnlyList<ColumnDrift> Columns);
