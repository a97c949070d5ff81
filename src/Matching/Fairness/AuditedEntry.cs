using Matching.Explanations;

namespace Matching.Fairness;

/// <summary>One person in a ranking that is audited.</summary>
/// <param name="Person">Who it is: only to count people once; no report carries it.</param>
/// <param name="Rank">The place in the list, from 1.</param>
/// <param name="IsSelected">Whether the person was selected: hired, or among the first of as many as there are openings. The caller says which.</param>
/// <param name="Suitability">The rules' points: people with about as many are compared at equal suitability.</param>
/// <param name="Traits">The traits on the day of the ranking.</param>
public sealed record AuditedEntry(CandidateId Person, int Rank, bool IsSelected, Points Suitability, AuditTraits Traits);
