using System.Net;
using System.Threading.RateLimiting;
using Matching.Api.Configuration;
using Microsoft.AspNetCore.Connections;

namespace Matching.Api.Limits;

/// <summary>Closes a connection at once when its address holds as many as it may, so that one address cannot take all.</summary>
/// <remarks>Behind a reverse proxy the address is the proxy's. Kestrel itself limits how many connections there are in all.</remarks>
internal sealed class ConnectionDoor(MatchingSettings settings) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _addresses = Limiter.AtOnce(settings.Limits.ConnectionsPerAddress);

    /// <summary>Serves a connection while there is a place for it.</summary>
    public async Task OnConnectionAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        using var place = settings.Limits.AreOn ? _addresses.AttemptAcquire(Caller.KeyOf((connection.RemoteEndPoint as IPEndPoint)?.Address)) : null;
        if (place is null or { IsAcquired: true }) await next(connection);
        else connection.Abort(new ConnectionAbortedException("The address holds as many connections as it may."));
    }

    /// <inheritdoc/>
    public void Dispose() => _addresses.Dispose();
}
