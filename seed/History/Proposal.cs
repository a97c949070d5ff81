using Matching.Domain;

namespace Matching.Seed;

/// <summary>Somebody proposed on an offer of the made-up past, and how well they suited it.</summary>
/// <param name="Person">Who.</param>
/// <param name="Fit">How well.</param>
/// <param name="Impression">What the company saw: the suitability for hire with noise.</param>
internal sealed record Proposal(Candidate Person, Suitability Fit, double Impression);
