namespace Matching.Api.RankingModels;

/// <summary>One run of a training.</summary>
/// <param name="Value">Made when it starts.</param>
internal readonly record struct TrainingId(Guid Value);
