namespace Matching.Tests.LearnedRanking;

/// <summary>A registry that always holds the same.</summary>
internal sealed record FixedModels(LearnedModel? Active, LearnedModel? Shadow = null) : IRankingModelSource;
