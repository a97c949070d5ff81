using Matching.Api.Matches;

namespace Matching.Api.Limits;

/// <summary>The turns of one request's or event's walks over the index, and what they cost its user.</summary>
internal sealed class WalkTurns(Limiter limiter, IHttpContextAccessor requests) : IWalkTurns
{
    /// <summary>Whether an event of a subscription is worked out: it has a budget of its own.</summary>
    public bool AreForEvents { get; set; }

    /// <inheritdoc/>
    public async ValueTask<IWalkTurn> TakeAsync(CancellationToken cancel)
    {
        if (requests.HttpContext is not { } http) return new Turn(Lease.Free, _ => { });

        var caller = Caller.Of(http);
        return new Turn(await limiter.EnterWalkAsync(caller, cancel), units => Pay(caller, units));
    }

    private void Pay(Caller caller, double units)
    {
        if (AreForEvents) limiter.SpendOnEvent(caller, units);
        else limiter.Spend(caller, units);
    }

    private sealed class Turn(Lease lease, Action<double> pay) : IWalkTurn
    {
        public void Visited(int pairs) => pay(EngineCost.Of(pairs));

        public void Followed(int changes, int explained) => pay(EngineCost.OfFollowing(changes, explained));

        public void Dispose() => lease.Dispose();
    }
}
