namespace Matching.LearnedRanking.Drift;

/// <summary>How one column was spread in what a model served first.</summary>
/// <param name="Spread">Its parts and their shares.</param>
/// <param name="Independent">As many independent lines would be as uncertain (<see cref="IndependentLines"/>).</param>
public sealed record ReferenceColumn(ValueShares Spread, double Independent);
