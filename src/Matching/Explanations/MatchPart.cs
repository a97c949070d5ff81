namespace Matching;

/// <summary>One rule's contribution to a score.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Points">What it gave, 0 to <paramref name="Maximum"/>.</param>
/// <param name="Maximum">What it could have given; 0 when not applicable.</param>
/// <param name="Status">Scored, unknown or not applicable.</param>
/// <param name="Reason">Why, as a code with values; the sentence is made at the edge.</param>
public sealed record MatchPart(RuleKind Rule, Points Points, Points Maximum, PartStatus Status, Reason Reason);
