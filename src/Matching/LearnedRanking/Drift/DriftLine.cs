namespace Matching.LearnedRanking.Drift;

/// <summary>One line that a model ordered, as drift looks at it.</summary>
/// <param name="Offer">The offer whose list it stood in.</param>
/// <param name="Candidate">Who stood there.</param>
/// <param name="Values">The features in the order of <see cref="MatchFeatures.Schema"/>, NaN where not known, and last the model's own score.</param>
public sealed record DriftLine(OfferId Offer, CandidateId Candidate, IReadOnlyList<double> Values);
