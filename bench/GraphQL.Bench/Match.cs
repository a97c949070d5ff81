namespace Matching.GraphQL.Bench;

/// <summary>How well a candidate fits an offer.</summary>
/// <param name="Score">From 0 to 1.</param>
/// <param name="Reasons">Why, as codes.</param>
/// <param name="Candidate">Who.</param>
public sealed record Match(double Score, IReadOnlyList<string> Reasons, Candidate Candidate);
