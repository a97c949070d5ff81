using System.Net;

namespace Matching.Api.Configuration;

/// <summary>Limits of the HTTP server and who may call it from a browser.</summary>
/// <param name="AllowedOrigins">Other sites whose pages may call the API (CORS); none by default.</param>
/// <param name="RequestBodyBytes">The largest request body; a larger one gets 413.</param>
/// <param name="KeepAlive">How long a connection may stay open without a request.</param>
/// <param name="Drain">How long the server goes on answering after it was told to stop, for load balancers to notice.</param>
/// <param name="TrustedProxies">The reverse proxies that are believed about whom they speak for; none by default.</param>
/// <param name="MetricsReaders">Who may read <c>/metrics</c> beside this machine; none by default.</param>
internal sealed record HttpSettings(
    IReadOnlyList<string> AllowedOrigins, int RequestBodyBytes, TimeSpan KeepAlive, TimeSpan Drain, IReadOnlyList<IPNetwork> TrustedProxies,
    IReadOnlyList<IPNetwork> MetricsReaders)
{
    /// <summary>Reads the section <c>Http</c>.</summary>
    public static HttpSettings Read(SettingsReader reader) => new(
        reader.Several("Http:AllowedOrigins", IsOrigin, "settings.allowed.origin"),
        reader.Whole("Http:RequestBodyBytes", 256 * 1024, 1024, 100 * 1024 * 1024),
        reader.Duration("Http:KeepAlive", TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(1), TimeSpan.FromHours(1)),
        reader.Duration("Http:Drain", TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromSeconds(30)),
        Networks(reader, "Http:TrustedProxies"),
        Networks(reader, "Http:MetricsReaders"));

    private static IReadOnlyList<IPNetwork> Networks(SettingsReader reader, string key) =>
        [.. reader.Several(key, text => Proxy(text) is not null, "settings.allowed.proxy").Select(Proxy).OfType<IPNetwork>()];

    private static IPNetwork? Proxy(string text) => Hosting.TrustedProxies.Read(text);

    // No wildcard: an API that answers personal data names the sites it trusts.
    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme is "http" or "https")
        && uri.GetLeftPart(UriPartial.Authority) == text;
}
