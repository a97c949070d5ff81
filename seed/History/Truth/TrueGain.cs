namespace Matching.Seed.History.Truth;

/// <summary>What was to be expected of a pair before chance had its say.</summary>
/// <param name="OfferId">The offer.</param>
/// <param name="CandidateId">The person.</param>
/// <param name="Observed">The expected gain 2^grade − 1 of the past as it was, bias included; of those judged.</param>
/// <param name="Unbiased">The same had nobody been discriminated against, among the same people.</param>
internal sealed record TrueGain(OfferId OfferId, CandidateId CandidateId, double Observed, double Unbiased);
