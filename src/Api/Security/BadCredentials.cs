using Matching.Api.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Net.Http.Headers;

namespace Matching.Api.Security;

/// <summary>Refuses requests whose credentials are not believed, instead of answering them as anonymous.</summary>
/// <remarks>A client with an expired token must learn that, not wonder where its data went.</remarks>
internal sealed class BadCredentials(RequestDelegate next)
{
    /// <summary>Lets anonymous requests and believed tokens pass.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Headers.Authorization.Count == 0)
        {
            await next(context);
            return;
        }

        var outcome = await context.AuthenticateAsync();
        if (outcome.Succeeded)
        {
            await next(context);
            return;
        }

        var code = outcome.None ? TokenRefusal.NotBearer : TokenRefusal.CodeOf(outcome.Failure);
        context.Response.Headers[HeaderNames.WWWAuthenticate] = $"Bearer error=\"invalid_token\", error_description=\"{code}\"";
        await RequestErrors.WriteAsync(context, StatusCodes.Status401Unauthorized, "AUTH_NOT_AUTHENTICATED", $"error.{code}", code);
    }
}
