using System.Runtime.CompilerServices;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Subscriptions;

namespace Matching.Api;

/// <summary>What this server has heard of imports: the last word of each, the latest hundred. Thread-safe.</summary>
internal sealed class ImportBoard(ITopicEventReceiver topics, TimeProvider clock) : BackgroundService
{
    private const int Most = 100;

    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, ImportStatus> _known = [];

    /// <summary>The imports heard of, the latest first.</summary>
    public IReadOnlyList<ImportStatus> All
    {
        get
        {
            lock (_gate) return [.. _known.Values.Select(status => status.AsOf(clock.GetUtcNow())).OrderByDescending(status => status.StartedAt)];
        }
    }

    /// <summary>The last word of an import; null when it was not heard of, or long ago.</summary>
    public ImportStatus? Find(ImportId id)
    {
        lock (_gate) return _known.GetValueOrDefault(id.Value)?.AsOf(clock.GetUtcNow());
    }

    /// <summary>An import's last word now, then each new one, until it has ended.</summary>
    public async IAsyncEnumerable<ImportStatus> WatchAsync(ImportStatus known, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var messages = await topics.SubscribeAsync<ImportStatus>(Topics.Imports, cancel);
        // Once more, because it may have spoken before we listened.
        var last = Find(new(known.Id)) ?? known;
        yield return last;
        while (last.State == ImportState.Running)
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
            await using var messages = await topics.SubscribeAsync<ImportStatus>(Topics.Imports, stoppingToken);
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

    /// <summary>The next word of an import; its interruption when none comes.</summary>
    private static async Task<ImportStatus> NextAsync(ISourceStream<ImportStatus> messages, ImportStatus last, CancellationToken cancel)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        silence.CancelAfter(ImportStatus.LongestSilence);
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

        return last with { State = ImportState.Interrupted };
    }

    private void Note(ImportStatus status)
    {
        lock (_gate)
        {
            _known[status.Id] = status;
            if (_known.Count > Most) _known.Remove(_known.Values.MinBy(known => known.ToldAt)!.Id);
        }
    }
}
