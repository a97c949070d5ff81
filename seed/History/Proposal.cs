using Matching.Seed.History.Facts;

namespace Matching.Seed.History;

/// <summary>Somebody proposed on an offer of the made-up past.</summary>
/// <param name="Person">Who.</param>
/// <param name="Facts">What could be known of the pair on that day.</param>
/// <param name="Suitability">How suitable the person seems to an unprejudiced eye, in log-odds.</param>
/// <param name="Bias">What prejudice takes away, 0 or more, in log-odds.</param>
/// <param name="Impression">What the company saw: suitability less bias, with noise.</param>
internal sealed record Proposal(Candidate Person, ProposalFacts Facts, double Suitability, double Bias, double Impression);
