using Matching.Api.Subscriptions;
using Matching.GraphQL.Subscriptions;

namespace Matching.Api.RankingModels;

/// <summary>Runs trainings of this process and tells of them.</summary>
internal sealed class TrainingAnnouncer(ITopicEventSender topics, ModelTrainer trainer, TimeProvider clock)
{
    private readonly RunTelling<TrainingStatus> _telling = new(Topics.Trainings, topics, clock);

    /// <summary>Runs a training and tells of it.</summary>
    /// <param name="train">The training; it reports its progress to what it is given.</param>
    /// <param name="watcher">Who else is told of the progress; null for nobody.</param>
    /// <param name="id">What the training is called to subscribers.</param>
    public Task<RegisteredModel> RunAsync(
        Func<ModelTrainer, IProgress<ModelTrainingProgress>, Task<RegisteredModel>> train, IProgress<ModelTrainingProgress>? watcher, Guid id)
    {
        var now = clock.GetUtcNow();
        return _telling.RunAsync(new(id, TrainingState.Running, TrainingStage.Reading, 0, 0, null, null, now, now), word => TrainAsync(train, watcher, word));
    }

    private async Task<RegisteredModel> TrainAsync(
        Func<ModelTrainer, IProgress<ModelTrainingProgress>, Task<RegisteredModel>> train,
        IProgress<ModelTrainingProgress>? watcher,
        RunWord<TrainingStatus> word)
    {
        try
        {
            var model = await train(trainer, word.Taking((status, progress) => status.With(progress), watcher));
            word.Change(status => status with { State = TrainingState.Registered, Model = model.Id.Value });
            return model;
        }
        catch (TooLittleHistoryException)
        {
            word.Change(status => status with { State = TrainingState.Refused });
            throw;
        }
    }
}
