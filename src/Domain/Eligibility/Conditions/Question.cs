namespace Matching.Domain.Eligibility.Conditions;

/// <summary>Whom a condition is asked about, and when.</summary>
internal sealed record Question(Candidate Candidate, DateOnly On, EligibilityContext Context);
