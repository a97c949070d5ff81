namespace Matching.Persistence.RankingModels.Training;

/// <summary>What a training was asked for; with the history it decides every byte of the model (LightGBM's on one machine).</summary>
/// <param name="Began">When it began.</param>
/// <param name="WeightsName">The weights that the history is worked out under.</param>
/// <param name="WeightsVersion">Their version.</param>
/// <param name="HalfTrust">At how many judged offers the model counts as much as the rules.</param>
/// <param name="Options">Who trains, and how.</param>
public sealed record TrainingPlan(DateTimeOffset Began, string WeightsName, int WeightsVersion, int HalfTrust, TrainingOptions Options);
