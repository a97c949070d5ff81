using System.Net;
using System.Net.Sockets;
using Matching.Api.Security;

namespace Matching.Api.Limits;

/// <summary>Whose doing something is: a user and the address it comes from. Who has no token is, for the limits, one user of the address.</summary>
/// <param name="User">Tells users apart; never shown.</param>
/// <param name="Address">Tells addresses apart.</param>
/// <param name="IsAnonymous">No token came.</param>
internal sealed record Caller(string User, string Address, bool IsAnonymous)
{
    // What a household or a company is given: all of it is one to us.
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
