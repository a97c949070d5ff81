using Matching.Occupations;
using Matching.Weights;

namespace Matching.Pairs;

/// <summary>What stays the same for all pairs of one answer.</summary>
/// <param name="On">The day for which the question is asked.</param>
/// <param name="Weights">The weights in force.</param>
/// <param name="Occupations">The ROME in force.</param>
/// <param name="Means">Count with these means of transport only; null for those that each person has.</param>
internal sealed record MatchSetting(DateOnly On, RuleWeights Weights, OccupationMap Occupations, IReadOnlySet<TransportMeans>? Means);
