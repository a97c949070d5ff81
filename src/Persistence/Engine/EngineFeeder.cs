using Matching.Persistence.Reading;
using Matching.Persistence.Writing;

namespace Matching.Persistence.Engine;

/// <summary>Fills the engine from the database and keeps it up with what any node commits.</summary>
/// <remarks>
/// Writes of this process wake it at once; those of other nodes are found by asking the outbox every <see cref="PollInterval"/>.
/// </remarks>
public sealed class EngineFeeder
{
    /// <summary>How often the outbox is asked for what other nodes wrote.</summary>
    public static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(2);

    /// <summary>How long writes are gathered at most after some were taken over.</summary>
    public static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(1);

    // So many times as long as the taking over took: whoever writes without end makes it take a tenth of a core, and a question seldom finds
    // anything left to take over itself.
    private const int RestTimes = 9;

    /// <summary>How long a question waits for what was written before it: after an import there may be much to take over, and the answer is the one
    /// before.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly MatchIndexes _indexes;
    private readonly EngineSources _sources;
    private readonly OutboxSignal _signal;
    private readonly TimeProvider _clock;
    private readonly DataVersion _data;
    private readonly IReadOnlyList<IEngineListener> _listeners;
    private long _reached;

    internal EngineFeeder(
        MatchIndexes indexes, EngineSources sources, OutboxSignal signal, DataVersion data, TimeProvider clock,
        IEnumerable<IEngineListener>? listeners = null) =>
        (_indexes, _sources, _signal, _data, _clock, _listeners) = (indexes, sources, signal, data, clock, [.. listeners ?? []]);

    /// <summary>Reads everything the engine needs: weights, occupations, models, candidates, offers. Answers are empty before.</summary>
    // The feeds first: they are read on threads of their own, and the rest on the caller's beside them.
    public Task LoadAsync(CancellationToken cancel) =>
        Task.WhenAll(_indexes.LoadAsync(_sources.Candidates, _sources.Offers, cancel), _sources.ReloadAsync(cancel));

    /// <summary>Takes over everything committed so far; await it after a write whose effect the next answer must show.</summary>
    /// <returns>How many candidates and offers were taken over.</returns>
    public async Task<int> CatchUpAsync(CancellationToken cancel)
    {
        var committed = await _data.ReadAsync(cancel);
        var isReloaded = await ReloadSourcesAsync(cancel);
        var people = _indexes.CandidateVersion;
        var offers = new NotedOfferFeed(_sources.Offers);
        var count = await _indexes.CatchUpAsync(_sources.Candidates, offers, cancel);
        if (isReloaded || count > 0)
        {
            var change = new EngineChange(isReloaded || _indexes.CandidateVersion != people, offers.Changed);
            foreach (var listener in _listeners) await listener.ChangedAsync(change, cancel);
        }

        // Numbers only rise: a slower caller's older number changes nothing.
        for (var known = Volatile.Read(ref _reached); known < committed; known = Volatile.Read(ref _reached))
            Interlocked.CompareExchange(ref _reached, committed, known);
        return count;
    }

    /// <summary>Makes sure that the next answer knows everything committed so far, whoever wrote it, if that takes no longer than
    /// <see cref="Patience"/>.</summary>
    /// <param name="cancel">Ends the waiting, not the taking over.</param>
    /// <returns>Whether it does.</returns>
    public async Task<bool> ReachAsync(CancellationToken cancel)
    {
        if (await _data.ReadAsync(cancel) <= Volatile.Read(ref _reached)) return true;
        var reaching = Task.Run(() => CatchUpAsync(CancellationToken.None), CancellationToken.None);
        if (await Task.WhenAny(reaching, Task.Delay(Patience, _clock, cancel)) != reaching) return false;
        // What keeps it behind is told by the log of the upkeep, which meets it too.
        return reaching.IsCompletedSuccessfully;
    }

    /// <summary>How long the next writes are gathered after a taking over that took so long.</summary>
    internal static TimeSpan Rest(TimeSpan took) => took * RestTimes < LongestRest ? took * RestTimes : LongestRest;

    private async Task<bool> ReloadSourcesAsync(CancellationToken cancel)
    {
        if (!await _sources.IsOutdatedAsync(cancel)) return false;
        await _sources.ReloadAsync(cancel);
        return true;
    }

    /// <summary>Catches up again and again until cancelled: with a write after quiet at once, with those that follow it together.</summary>
    public async Task FollowAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            // Taken before reading: a commit during the reading completes it.
            var next = _signal.Next;
            var begun = _clock.GetTimestamp();
            var count = await CatchUpAsync(cancel);
            if (count > 0) await Task.Delay(Rest(_clock.GetElapsedTime(begun)), _clock, cancel);
            await Task.WhenAny(next, Task.Delay(PollInterval, _clock, cancel));
        }
    }
}
