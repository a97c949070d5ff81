using Matching.GraphQL.Subscriptions;
using Matching.Persistence;

namespace Matching.Api;

/// <summary>Runs trainings of this process and tells the servers on the same database how they go: at the start, every second, and at the end.</summary>
internal sealed class TrainingAnnouncer(ITopicEventSender topics, ModelTrainer trainer, TimeProvider clock)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Runs a training and tells of it.</summary>
    /// <param name="train">The training; it reports its progress to what it is given.</param>
    /// <param name="watcher">Who else is told of the progress; null for nobody.</param>
    /// <param name="id">What the training is called to subscribers.</param>
    public async Task<RegisteredModel> RunAsync(
        Func<ModelTrainer, IProgress<ModelTrainingProgress>, Task<RegisteredModel>> train, IProgress<ModelTrainingProgress>? watcher, Guid id)
    {
        var now = clock.GetUtcNow();
        var latest = new Latest(new(id, TrainingState.Running, TrainingStage.Reading, 0, 0, null, null, now, now), watcher);
        await TellAsync(latest.Status);
        using var end = new CancellationTokenSource();
        var telling = RepeatAsync(latest, end.Token);
        var (state, model) = (TrainingState.Interrupted, default(RegisteredModel));
        try
        {
            model = await train(trainer, latest);
            state = TrainingState.Registered;
            return model;
        }
        catch (TooLittleHistoryException)
        {
            state = TrainingState.Refused;
            throw;
        }
        finally
        {
            await end.CancelAsync();
            await telling;
            await TellAsync(latest.Status with { State = state, Model = model?.Id.Value });
        }
    }

    private async Task RepeatAsync(Latest latest, CancellationToken end)
    {
        while (true)
        {
            await Task.Delay(Interval, clock, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (end.IsCancellationRequested) return;
            await TellAsync(latest.Status);
        }
    }

    private async Task TellAsync(TrainingStatus status) => await topics.SendAsync(Topics.Trainings, status with { ToldAt = clock.GetUtcNow() });

    private sealed class Latest(TrainingStatus status, IProgress<ModelTrainingProgress>? watcher) : IProgress<ModelTrainingProgress>
    {
        private TrainingStatus _status = status;

        public TrainingStatus Status => Volatile.Read(ref _status);

        public void Report(ModelTrainingProgress value)
        {
            Volatile.Write(ref _status, Status.With(value));
            watcher?.Report(value);
        }
    }
}
