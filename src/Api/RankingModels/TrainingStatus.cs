using Matching.Api.Subscriptions;
using Matching.GraphQL.Subscriptions;

namespace Matching.Api.RankingModels;

/// <summary>How far a training has come: the message that the training process sends, small enough for any channel.</summary>
/// <param name="Id">Which training.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Stage">What it is doing, or did last.</param>
/// <param name="Done">Offers read, or trees grown.</param>
/// <param name="Of">How many there are, or may be; 0 while not known.</param>
/// <param name="Ndcg">Mean NDCG@10 on the offers learned from, measured every ten trees; null before.</param>
/// <param name="Model">The registered model; null before.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="ToldAt">When this was told.</param>
internal sealed record TrainingStatus(
    Guid Id, TrainingState State, TrainingStage Stage, int Done, int Of, double? Ndcg, Guid? Model, DateTimeOffset StartedAt, DateTimeOffset ToldAt)
    : IRunStatus<TrainingStatus>
{
    /// <summary>With what the training says of itself.</summary>
    public TrainingStatus With(ModelTrainingProgress progress) =>
        this with { Stage = progress.Stage, Done = progress.Done, Of = progress.Of, Ndcg = progress.Ndcg };

    /// <inheritdoc />
    public bool IsRunning => State == TrainingState.Running;

    /// <inheritdoc />
    public TrainingStatus ToldOn(DateTimeOffset moment) => this with { ToldAt = moment };

    /// <inheritdoc />
    public TrainingStatus Interrupted() => this with { State = TrainingState.Interrupted };
}

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

/// <summary>What this server has heard of trainings.</summary>
internal sealed class TrainingBoard(ITopicEventReceiver topics, TimeProvider clock) : RunBoard<TrainingStatus>(Topics.Trainings, topics, clock)
{
    /// <summary>The last word of a training; null when it was not heard of, or long ago.</summary>
    public TrainingStatus? Find(TrainingId id) => Find(id.Value);
}
