using System.Runtime.CompilerServices;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Subscriptions;

namespace Matching.Api;

/// <summary>What this server has heard of trainings: the last word of each, the latest hundred. Thread-safe.</summary>
internal sealed class TrainingBoard(ITopicEventReceiver topics, TimeProvider clock) : BackgroundService
{
    private const int Most = 100;

    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, TrainingStatus> _known = [];

    /// <summary>The last word of a training; null when it was not heard of, or long ago.</summary>
    public TrainingStatus? Find(TrainingId id)
    {
        lock (_gate) return _known.GetValueOrDefault(id.Value)?.AsOf(clock.GetUtcNow());
    }

    /// <summary>Takes note of a word, which may have been heard already.</summary>
    public void Note(TrainingStatus status)
    {
        lock (_gate)
        {
            if (_known.TryGetValue(status.Id, out var known) && known.ToldAt > status.ToldAt) return;
            _known[status.Id] = status;
            if (_known.Count > Most) _known.Remove(_known.Values.MinBy(each => each.ToldAt)!.Id);
        }
    }

    /// <summary>A training's last word now, then each new one, until it has ended.</summary>
    public async IAsyncEnumerable<TrainingStatus> WatchAsync(TrainingStatus known, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var messages = await topics.SubscribeAsync<TrainingStatus>(Topics.Trainings, cancel);
        // Once more, because it may have spoken before we listened.
        var last = Find(new(known.Id)) ?? known;
        yield return last;
        while (last.State == TrainingState.Running)
        {
            last = await NextAsync(messages, last, cancel);
            yield return last;
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await using var messages = await topics.SubscribeAsync<TrainingStatus>(Topics.Trainings, stoppingToken);
            try
            {
                await foreach (var status in messages.ReadEventsAsync().WithCancellation(stoppingToken)) Note(status);
            }
            catch (Exception ended) when (ended is GraphQLException or OperationCanceledException)
            {
                // Dropped as too slow, on a machine out of breath: listen again. Or the server stops.
            }
        }
    }

    /// <summary>The next word of a training; its interruption when none comes.</summary>
    private static async Task<TrainingStatus> NextAsync(ISourceStream<TrainingStatus> messages, TrainingStatus last, CancellationToken cancel)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        silence.CancelAfter(TrainingStatus.LongestSilence);
        try
        {
            await foreach (var status in messages.ReadEventsAsync().WithCancellation(silence.Token))
            {
                if (status.Id == last.Id) return status;
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // Silent for too long.
        }

        return last with { State = TrainingState.Interrupted };
    }
}
