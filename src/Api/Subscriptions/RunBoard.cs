using System.Runtime.CompilerServices;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Subscriptions;

namespace Matching.Api.Subscriptions;

/// <summary>What this server has heard of runs of one kind: the last word of each, the latest hundred. Thread-safe.</summary>
/// <remarks>A run speaks every second; one that is silent for <see cref="LongestSilence"/> counts as interrupted.</remarks>
internal abstract class RunBoard<TStatus>(string topic, ITopicEventReceiver topics, TimeProvider clock) : BackgroundService
    where TStatus : class, IRunStatus<TStatus>
{
    private const int Most = 100;

    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, TStatus> _known = [];

    /// <summary>The runs heard of, the latest first.</summary>
    public IReadOnlyList<TStatus> All
    {
        get
        {
            lock (_gate) return [.. _known.Values.Select(AsOfNow).OrderByDescending(status => status.StartedAt)];
        }
    }

    /// <summary>A run's last word now, then each new one, until it has ended.</summary>
    public async IAsyncEnumerable<TStatus> WatchAsync(TStatus known, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var messages = await topics.SubscribeAsync<TStatus>(topic, cancel);
        // Once more, because it may have spoken before we listened.
        var last = Find(known.Id) ?? known;
        yield return last;
        while (last.IsRunning)
        {
            last = await NextAsync(messages, last, cancel);
            yield return last;
        }
    }

    /// <summary>Takes note of a word, which may have been heard already.</summary>
    public void Note(TStatus status)
    {
        lock (_gate)
        {
            if (_known.TryGetValue(status.Id, out var known) && known.ToldAt > status.ToldAt) return;
            _known[status.Id] = status;
            if (_known.Count > Most) _known.Remove(_known.Values.MinBy(each => each.ToldAt)!.Id);
        }
    }

    /// <summary>The last word of a run; null when it was not heard of, or long ago.</summary>
    protected TStatus? Find(Guid id)
    {
        lock (_gate) return _known.TryGetValue(id, out var status) ? AsOfNow(status) : null;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await using var messages = await topics.SubscribeAsync<TStatus>(topic, stoppingToken);
            try
            {
                await foreach (var status in messages.ReadEventsAsync().WithCancellation(stoppingToken)) Note(status);
            }
            catch (Exception ended) when (ended is GraphQLException or OperationCanceledException)
            {
                // The topic dropped this reader as too slow, so it listens again; or the server stops.
            }
        }
    }

    private TStatus AsOfNow(TStatus status) =>
        status.IsRunning && clock.GetUtcNow() - status.ToldAt > LongestSilence ? status.Interrupted() : status;

    /// <summary>The next word of a run; its interruption when none comes.</summary>
    private static async Task<TStatus> NextAsync(ISourceStream<TStatus> messages, TStatus last, CancellationToken cancel)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        silence.CancelAfter(LongestSilence);
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

        return last.Interrupted();
    }
}
