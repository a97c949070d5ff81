namespace Matching.Ranking.Models;

/// <summary>Where the questions of a tree end.</summary>
/// <param name="Value">What the tree adds to a score.</param>
/// <param name="Cover">How many training rows (by weight) ended here.</param>
public readonly record struct TreeLeaf(double Value, double Cover);
