using System.Collections.Frozen;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace Matching.GraphQL.Transport;

/// <summary>Serves GraphiQL to browsers: a page at the endpoint itself and its files below, or what to run when they were not fetched.</summary>
internal sealed class GraphiQLPage
{
    // Everything from here; GraphiQL sets styles and fonts inline.
    private const string ContentSecurityPolicy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; "
        + "object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly FrozenDictionary<string, string> ContentTypes = new Dictionary<string, string>
    {
        ["graphiql.min.js"] = "text/javascript",
        ["graphiql.min.css"] = "text/css",
        ["react.production.min.js"] = "text/javascript",
        ["react-dom.production.min.js"] = "text/javascript",
        ["start.js"] = "text/javascript",
        ["start.css"] = "text/css",
    }.ToFrozenDictionary();

    private readonly string _folder;

    /// <summary>Serves the files of a folder, by default the one the build fills.</summary>
    public GraphiQLPage(string? folder = null) => _folder = folder ?? Path.Combine(AppContext.BaseDirectory, "graphiql");

    private bool IsInstalled => File.Exists(Path.Combine(_folder, "graphiql.min.js"));

    /// <summary>A browser opening the address, rather than a client asking something; a query in the address is shown, not executed.</summary>
    public static bool IsWanted(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.Headers.Accept.Any(accept => accept?.Contains("text/html", StringComparison.OrdinalIgnoreCase) == true);

    public async Task WritePageAsync(HttpContext http)
    {
        var page = await ReadEmbeddedAsync(IsInstalled ? "page.html" : "missing.html", http.RequestAborted);
        var endpoint = WebUtility.HtmlEncode(http.Request.PathBase + http.Request.Path.Value?.TrimEnd('/'));
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        await http.Response.WriteAsync(page.Replace("{endpoint}", endpoint, StringComparison.Ordinal), http.RequestAborted);
    }

    public async Task WriteFileAsync(HttpContext http)
    {
        var name = http.Request.RouteValues["file"] as string ?? "";
        if (!ContentTypes.TryGetValue(name, out var contentType))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.ContentType = contentType + "; charset=utf-8";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (name.StartsWith("start.", StringComparison.Ordinal))
        {
            await http.Response.WriteAsync(await ReadEmbeddedAsync(name, http.RequestAborted), http.RequestAborted);
        }
        else if (IsInstalled)
        {
            http.Response.Headers.CacheControl = "public, max-age=3600";
            await http.Response.SendFileAsync(Path.Combine(_folder, name), http.RequestAborted);
        }
        else
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private static async Task<string> ReadEmbeddedAsync(string name, CancellationToken cancellationToken)
    {
        await using var stream = typeof(GraphiQLPage).Assembly.GetManifestResourceStream("graphiql/" + name)
            ?? throw new InvalidOperationException($"The resource graphiql/{name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
