using System.Net;
using Matching.Api.Configuration;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Matching.Api.Hosting;

/// <summary>Believes a reverse proxy, and nobody else, about the client's address and whether it came by TLS.</summary>
internal static class TrustedProxies
{
    /// <summary>Takes over <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> where <c>Http:TrustedProxies</c> names who may say them.</summary>
    public static void UseTrustedProxies(this IApplicationBuilder app, HttpSettings settings)
    {
        if (settings.TrustedProxies.Count == 0) return;
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            // Goes back from sender to sender while each is trusted; the first that is not is the client.
            ForwardLimit = null,
        };
        // By default the framework trusts this machine; here only the configuration decides.
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in settings.TrustedProxies) options.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(options);
    }

    /// <summary>An address or a network in CIDR notation; null for anything else, and for everybody.</summary>
    public static IPNetwork? Read(string text)
    {
        if (IPAddress.TryParse(text, out var address)) return new(address, address.GetAddressBytes().Length * 8);
        return IPNetwork.TryParse(text, out var network) && network.PrefixLength > 0 ? network : null;
    }
}
