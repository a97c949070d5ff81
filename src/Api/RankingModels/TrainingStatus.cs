using Matching.Api.Subscriptions;

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
