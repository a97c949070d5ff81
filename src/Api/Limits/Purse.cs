namespace Matching.Api.Limits;

/// <summary>A budget that refills with time. Who has anything left may spend more than that, and then waits until the debt is paid: what an answer costs
/// is only known once it is made.</summary>
/// <remarks>Thread-safe. Starts full.</remarks>
/// <param name="perSecond">What it refills by each second.</param>
/// <param name="atMost">What it holds at most.</param>
/// <param name="clock">The time.</param>
internal sealed class Purse(double perSecond, double atMost, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private double _missing;
    private long _at = clock.GetTimestamp();

    /// <summary>Nothing is missing: a new one would be the same.</summary>
    public bool IsFull
    {
        get
        {
            lock (_gate) return MissingNow() <= 0;
        }
    }

    /// <summary>After what time something is there to spend; null when something is.</summary>
    public TimeSpan? Wait
    {
        get
        {
            // A thousandth of a unit more, so that a client that comes back when it was told is not refused again.
            lock (_gate) return MissingNow() is var missing && missing < atMost ? null : TimeSpan.FromSeconds((missing - atMost + 0.001) / perSecond);
        }
    }

    /// <summary>Takes so much, into debt if need be.</summary>
    public void Spend(double units)
    {
        lock (_gate) _missing = MissingNow() + units;
    }

    private double MissingNow()
    {
        var now = clock.GetTimestamp();
        _missing = Math.Max(0, _missing - clock.GetElapsedTime(_at, now).TotalSeconds * perSecond);
        _at = now;
        return _missing;
    }
}
