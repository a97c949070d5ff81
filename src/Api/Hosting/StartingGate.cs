using Microsoft.Net.Http.Headers;

namespace Matching.Api.Hosting;

/// <summary>Answers 503 until the data is there, so that nobody takes an empty answer for the truth.</summary>
internal sealed class StartingGate(RequestDelegate next, Readiness readiness)
{
    /// <summary>Lets requests pass once the server is prepared.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        if (readiness.IsPrepared) return next(context);

        context.Response.Headers[HeaderNames.RetryAfter] = "2";
        return RequestErrors.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "STARTING", "error.starting");
    }
}
