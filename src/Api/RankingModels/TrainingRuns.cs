using Matching.Api.Configuration;

namespace Matching.Api.RankingModels;

/// <summary>Trains in the background of this server, one model at a time, until done, cancelled or the server stops.</summary>
internal sealed class TrainingRuns(TrainingAnnouncer announcer, TrainingBoard board, MatchingSettings settings, TimeProvider clock, ILogger<TrainingRuns> log)
    : IHostedService
{
    private readonly Lock _gate = new();
    private Run? _current;

    /// <summary>Starts a training; null when one is running here already.</summary>
    public TrainingStatus? Start(Actor actor, TrainingOptions options)
    {
        lock (_gate)
        {
            if (_current is { Work.IsCompleted: false }) return null;
            _current?.Stop.Dispose();
            var now = clock.GetUtcNow();
            var status = new TrainingStatus(Guid.NewGuid(), TrainingState.Running, TrainingStage.Reading, 0, 0, null, null, now, now);
            board.Note(status);
            var stop = new CancellationTokenSource();
            _current = new(status.Id, stop, Task.Run(() => TrainAsync(actor, options, status.Id, stop.Token), CancellationToken.None));
            return status;
        }
    }

    /// <summary>Stops a training that runs here.</summary>
    /// <returns>Whether it was running here.</returns>
    public bool Cancel(TrainingId id)
    {
        lock (_gate)
        {
            if (_current is not { Work.IsCompleted: false } run || run.Id != id.Value) return false;
            run.Stop.Cancel();
            return true;
        }
    }

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        // A host may be stopped twice: by its end and by its disposal.
        if (Interlocked.Exchange(ref _current, null) is not { } run) return;
        await run.Stop.CancelAsync();
        await run.Work.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        run.Stop.Dispose();
    }

    private async Task TrainAsync(Actor actor, TrainingOptions options, Guid id, CancellationToken cancel)
    {
        try
        {
            await announcer.RunAsync((trainer, told) => trainer.TrainAsync(actor, options, settings.Ranking.HalfTrust, told, cancel), null, id);
        }
        catch (Exception ended) when (ended is OperationCanceledException or TooLittleHistoryException)
        {
            // Told to whoever watches.
        }
        catch (Exception failure)
        {
            ModelLog.TrainingFailed(log, id, failure);
        }
    }

    private sealed record Run(Guid Id, CancellationTokenSource Stop, Task Work);
}
