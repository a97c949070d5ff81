using Microsoft.Net.Http.Headers;

namespace Matching.Api.Hosting;

/// <summary>Tells browsers what they must not do with our answers; a page that needs more sets its own policy.</summary>
/// <remarks>OWASP Secure Headers Project, recommended values.</remarks>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private static readonly (string Name, string Value)[] Defaults =
    [
        (HeaderNames.XContentTypeOptions, "nosniff"),
        (HeaderNames.XFrameOptions, "DENY"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), microphone=(), payment=(), geolocation=(self)"),
        (HeaderNames.ContentSecurityPolicy, "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"),
    ];

    /// <summary>Adds the headers that the answer has not set itself.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            foreach (var (name, value) in Defaults) context.Response.Headers.TryAdd(name, value);
            if (context.Request.Path.StartsWithSegments(RequestErrors.GraphQLPath)) context.Response.Headers.TryAdd(HeaderNames.CacheControl, "no-store");
            return Task.CompletedTask;
        });
        return next(context);
    }
}
