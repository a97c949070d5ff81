using System.Threading.RateLimiting;
using Matching.Api.Configuration;

namespace Matching.Api.Limits;

/// <summary>How much of the server each user and each address takes, and how much they may. One for all transports.</summary>
/// <remarks>
/// Budgets are in units of cost (docs/decisions/0158). Events of subscriptions have budgets of their own, so that what a user watches
/// never keeps the user from asking. With limits off, everything is let through.
/// </remarks>
internal sealed class Limiter : IDisposable
{
    // How many operations of a user may wait, how many of its events are worked out at once, and for how many seconds its event budget saves.
    private const int OperationsWaiting = 32, EventsAtOnce = 1, EventSeconds = 2;

    private readonly Purses _users, _events, _addresses;
    private readonly PartitionedRateLimiter<string> _operations, _addressOperations, _subscriptions, _addressSubscriptions, _eventTurns, _walks;
    private readonly ConcurrencyLimiter _allWalks;

    public Limiter(MatchingSettings settings, TimeProvider clock)
    {
        Settings = settings.Limits;
        var (limits, times) = (Settings, Settings.PerAddress);
        _users = new(limits.CostPerSecond, limits.CostAtOnce, clock);
        // Events that wait are told as one, so their budget need not save for long.
        _events = new(limits.CostPerSecond, Math.Min(limits.CostAtOnce, EventSeconds * limits.CostPerSecond), clock);
        _addresses = new((double)limits.CostPerSecond * times, (double)limits.CostAtOnce * times, clock);
        _operations = AtOnce(limits.Operations, OperationsWaiting);
        _addressOperations = AtOnce(Times(limits.Operations), Times(OperationsWaiting));
        _subscriptions = AtOnce(limits.Subscriptions);
        _addressSubscriptions = AtOnce(Times(limits.Subscriptions));
        _eventTurns = AtOnce(EventsAtOnce, int.MaxValue);
        _walks = AtOnce(1, int.MaxValue);
        _allWalks = new(Options(Math.Max(1, Environment.ProcessorCount / 2), int.MaxValue));

        int Times(int one) => (int)Math.Min((long)one * times, int.MaxValue);
    }

    /// <summary>What is allowed.</summary>
    public LimitSettings Settings { get; }

    /// <summary>After what time the caller may ask again; null when it may now.</summary>
    public TimeSpan? Wait(Caller caller) => !Settings.AreOn ? null : Later(_users.Of(caller.User).Wait, _addresses.Of(caller.Address).Wait);

    /// <summary>Takes what a request or an answer costs from the caller's budgets.</summary>
    public void Spend(Caller caller, double units)
    {
        if (!Settings.AreOn) return;
        _users.Of(caller.User).Spend(units);
        _addresses.Of(caller.Address).Spend(units);
    }

    /// <summary>After what time an event may be told to the caller's subscriptions; null when it may now.</summary>
    public TimeSpan? WaitForEvent(Caller caller) => Settings.AreOn ? _events.Of(caller.User).Wait : null;

    /// <summary>Takes what an event costs.</summary>
    public void SpendOnEvent(Caller caller, double units)
    {
        if (Settings.AreOn) _events.Of(caller.User).Spend(units);
    }

    /// <summary>Waits for a place among the operations of the user and of the address; not acquired when too many wait already.</summary>
    public async ValueTask<Lease> EnterOperationAsync(Caller caller, CancellationToken cancel) => !Settings.AreOn
        ? Lease.Free
        : await Lease.BothAsync(await _operations.AcquireAsync(caller.User, 1, cancel), () => _addressOperations.AcquireAsync(caller.Address, 1, cancel));

    /// <summary>A place among the subscriptions of the user and of the address; not acquired when all are taken.</summary>
    public Lease EnterSubscription(Caller caller) => !Settings.AreOn
        ? Lease.Free
        : Lease.Both(_subscriptions.AttemptAcquire(caller.User), () => _addressSubscriptions.AttemptAcquire(caller.Address));

    /// <summary>Waits until no other event of the user is worked out.</summary>
    public async ValueTask<Lease> EnterEventAsync(Caller caller, CancellationToken cancel) =>
        Settings.AreOn ? Lease.One(await _eventTurns.AcquireAsync(caller.User, 1, cancel)) : Lease.Free;

    /// <summary>Waits until it is the user's turn to walk: one walk for each user, and for all together one for every two processors, first come, first
    /// served.</summary>
    public async ValueTask<Lease> EnterWalkAsync(Caller caller, CancellationToken cancel) => !Settings.AreOn
        ? Lease.Free
        : await Lease.BothAsync(await _walks.AcquireAsync(caller.User, 1, cancel), () => _allWalks.AcquireAsync(1, cancel));

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var limiter in new[] { _operations, _addressOperations, _subscriptions, _addressSubscriptions, _eventTurns, _walks }) limiter.Dispose();
        _allWalks.Dispose();
    }

    /// <summary>So many at once for each key, the others waiting in the order they came.</summary>
    public static PartitionedRateLimiter<string> AtOnce(int most, int waiting = 0) =>
        PartitionedRateLimiter.Create<string, string>(
            key => RateLimitPartition.GetConcurrencyLimiter(key, _ => Options(most, waiting)), StringComparer.Ordinal);

    private static ConcurrencyLimiterOptions Options(int most, int waiting) =>
        new() { PermitLimit = most, QueueLimit = waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst };

    private static TimeSpan? Later(TimeSpan? one, TimeSpan? other) => one is null ? other : other is null || one > other ? one : other;
}
