using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Matching.GraphQL.Transport;

/// <summary>Refuses what a page of another site could make a browser send without that browser asking first: cross-site request forgery.</summary>
internal static class CrossSiteRequests
{
    public const string Header = "GraphQL-Preflight";

    // The three that a page may send without asking (Fetch standard, "CORS-safelisted request-header").
    private static readonly string[] SimpleContentTypes = ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"];

    /// <exception cref="RequestRefusal">A page of another site could have made the browser send the request without asking first.</exception>
    public static void Refuse(HttpRequest request, PreflightRequirement requirement)
    {
        if (requirement == PreflightRequirement.None || (requirement == PreflightRequirement.OtherSites && !ComesFromAnotherSite(request))) return;
        if (request.Headers[Header].ToString().Length > 0 || HasUnusualContentType(request)) return;

        throw new RequestRefusal(403, $"This request could be forged by a page of another site: send the header {Header}: 1 with it.", "PREFLIGHT_REQUIRED");
    }

    /// <summary>Said by the browser itself, which pages cannot change; clients that are no browsers do not say it.</summary>
    private static bool ComesFromAnotherSite(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site";

    private static bool HasUnusualContentType(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && !SimpleContentTypes.Contains(type.MediaType.ToString(), StringComparer.OrdinalIgnoreCase);
}

/// <summary>Which requests must be of a kind that browsers send to other sites only after asking them (a CORS preflight).</summary>
public enum PreflightRequirement
{
    /// <summary>None. For servers that no cookie and no network signs anybody in to.</summary>
    None,
    /// <summary>Those that a browser sends for a page of another site (<c>Sec-Fetch-Site</c>).</summary>
    OtherSites,
    /// <summary>All, whoever sends them.</summary>
    All,
}
