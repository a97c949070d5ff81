using System.Threading.RateLimiting;
using Matching.Api.Configuration;

namespace Matching.Api.Limits;

/// <summary>Who holds how many of the server's sockets. Sockets without a token may together take only a part of them.</summary>
internal sealed class SocketPlaces : IDisposable
{
    private readonly LimitSettings _limits;
    private readonly ConcurrencyLimiter _all, _anonymous;
    private readonly PartitionedRateLimiter<string> _users, _addresses;

    public SocketPlaces(MatchingSettings settings)
    {
        _limits = settings.Limits;
        (_all, _anonymous) = (Of(_limits.AllSockets), Of(_limits.AnonymousSockets));
        (_users, _addresses) = (Limiter.AtOnce(_limits.Sockets), Limiter.AtOnce((int)Math.Min((long)_limits.Sockets * _limits.PerAddress, int.MaxValue)));

        static ConcurrencyLimiter Of(int most) => new(new() { PermitLimit = most, QueueLimit = 0 });
    }

    /// <summary>Takes a place for a handshake.</summary>
    /// <param name="caller">Who asks, as far as the handshake says.</param>
    /// <param name="isFull">Whether the server has no place left, and not the caller.</param>
    /// <returns>The place; null when there is none.</returns>
    public SocketPlace? Enter(Caller caller, out bool isFull)
    {
        isFull = false;
        if (!_limits.AreOn) return new(this, Lease.Free, Lease.Free, Lease.Free);

        var whose = WhoseOf(caller);
        if (!whose.IsAcquired) return null;

        var server = Lease.One(_all.AttemptAcquire());
        var anonymous = caller.IsAnonymous ? Lease.One(_anonymous.AttemptAcquire()) : Lease.Free;
        if (server.IsAcquired && anonymous.IsAcquired) return new(this, server, whose, anonymous);

        foreach (var lease in new[] { whose, server, anonymous }) lease.Dispose();
        isFull = true;
        return null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var limiter in new[] { _all, _anonymous }) limiter.Dispose();
        foreach (var limiter in new[] { _users, _addresses }) limiter.Dispose();
    }

    private Lease WhoseOf(Caller caller) => Lease.Both(_users.AttemptAcquire(caller.User), () => _addresses.AttemptAcquire(caller.Address));

    /// <summary>The places of one socket, until it is closed.</summary>
    internal sealed class SocketPlace(SocketPlaces places, Lease server, Lease whose, Lease anonymous) : IDisposable
    {
        private Lease _whose = whose, _anonymous = anonymous;

        /// <summary>The socket's client has said who it is: the socket now counts among the user's own, no longer among the anonymous.</summary>
        /// <returns>Whether the user may have one more; if not, the socket is to be closed.</returns>
        public bool SignIn(Caller caller)
        {
            if (!places._limits.AreOn) return true;

            var signedIn = places.WhoseOf(caller);
            if (!signedIn.IsAcquired) return false;

            foreach (var lease in new[] { _whose, _anonymous }) lease.Dispose();
            (_whose, _anonymous) = (signedIn, Lease.Free);
            return true;
        }

        public void Dispose()
        {
            foreach (var lease in new[] { server, _whose, _anonymous }) lease.Dispose();
        }
    }
}
