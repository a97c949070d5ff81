namespace Matching.Ranking.Explanations;

/// <summary>One way out of a question.</summary>
/// <param name="Feature">The feature asked about.</param>
/// <param name="Previous">The edge above at which the same feature was asked about last; -1 when this is the first.</param>
/// <param name="Child">A node, or <c>~leaf</c>.</param>
/// <param name="Share">The share of training rows that passed this and all earlier questions about the feature on the way here.</param>
internal readonly record struct ContributionEdge(int Feature, int Previous, int Child, double Share);
