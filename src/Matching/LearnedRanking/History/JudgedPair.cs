using Matching.Fairness;

namespace Matching.LearnedRanking.History;

/// <summary>A person who was presented for an offer, and how it turned out.</summary>
/// <param name="Pair">What was known on the day of the decision.</param>
/// <param name="Grade">How it turned out, 0 to 4 (<see cref="PlacementGrade"/>).</param>
/// <param name="ShownRank">The rank at which the person was shown before, from 1; null when not known.</param>
/// <param name="Audit">For audits of equal treatment only; never reaches a model.</param>
public sealed record JudgedPair(PairSnapshot Pair, int Grade, int? ShownRank, AuditTraits Audit);
