using System.Collections.Concurrent;

namespace Matching.Api.Limits;

/// <summary>The budgets of recent callers, by caller. Full ones are dropped, since a new one is the same.</summary>
/// <param name="perSecond">What each refills by each second.</param>
/// <param name="atMost">What each holds at most.</param>
/// <param name="clock">The time.</param>
internal sealed class Purses(double perSecond, double atMost, TimeProvider clock)
{
    private const int Many = 10_000;

    private readonly ConcurrentDictionary<string, Purse> _known = new(StringComparer.Ordinal);
    private int _sweepAt = Many;

    /// <summary>How many are kept.</summary>
    public int Count => _known.Count;

    /// <summary>Somebody's budget.</summary>
    public Purse Of(string who)
    {
        if (_known.TryGetValue(who, out var purse)) return purse;
        if (_known.Count >= _sweepAt) Sweep();
        return _known.GetOrAdd(who, _ => new(perSecond, atMost, clock));
    }

    private void Sweep()
    {
        foreach (var (who, purse) in _known)
        {
            if (purse.IsFull) _known.TryRemove(KeyValuePair.Create(who, purse));
        }

        // When few are full, looking again pays only once there are twice as many.
        _sweepAt = Math.Max(Many, _known.Count * 2);
    }
}
