namespace Matching.GraphQL.Transport;

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
