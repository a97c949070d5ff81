using System.Net;
using System.Net.Sockets;
using Matching.Api.Security;

namespace Matching.Api.Limits;

/// <summary>Who calls: a user, and the address the call comes from. For the limits all calls without a token from one address are one user's.</summary>
/// <param name="User">Tells users apart; never shown.</param>
/// <param name="Address">Tells addresses apart.</param>
/// <param name="IsAnonymous">No token came.</param>
internal sealed record Caller(string User, string Address, bool IsAnonymous)
{
    // A household or a company is given a network of this length, which counts as one address.
    private const int NetworkBytes = 8;

    /// <summary>The caller of a request or of a socket.</summary>
    public static Caller Of(HttpContext http)
    {
        var address = KeyOf(http.Connection.RemoteIpAddress);
        var actor = CurrentActor.Of(http);
        return actor.Role == Role.Anonymous ? new("nobody at " + address, address, true) : new("user " + actor.UserId, address, false);
    }

    /// <summary>An IPv4 address; the first 64 bits of an IPv6 address, within which a client can take any other.</summary>
    public static string KeyOf(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes))
            : address.ToString();
    }
}
