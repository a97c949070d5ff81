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
            // As far as each sender is trusted: the first one that is not, is the client.
            ForwardLimit = null,
        };
        // Its own beginning trusts this machine, which is for whoever configures it to say.
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
