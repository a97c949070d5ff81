namespace Matching.Api.RankingModels;

/// <summary>Where a training stands.</summary>
internal enum TrainingState
{
    /// <summary>It reads, grows or measures.</summary>
    Running,

    /// <summary>It has ended and its model is in the registry, as a candidate.</summary>
    Registered,

    /// <summary>It has ended without a model: there is too little to learn from.</summary>
    Refused,

    /// <summary>It was stopped, failed, or has not been heard of for half a minute.</summary>
    Interrupted,
}
