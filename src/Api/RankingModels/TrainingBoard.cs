using Matching.Api.Subscriptions;
using Matching.GraphQL.Subscriptions;

namespace Matching.Api.RankingModels;

/// <summary>What this server has heard of trainings.</summary>
internal sealed class TrainingBoard(ITopicEventReceiver topics, TimeProvider clock) : RunBoard<TrainingStatus>(Topics.Trainings, topics, clock)
{
    /// <summary>The last word of a training; null when it was not heard of, or long ago.</summary>
    public TrainingStatus? Find(TrainingId id) => Find(id.Value);
}
