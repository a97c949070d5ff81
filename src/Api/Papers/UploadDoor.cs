using Matching.Api.Hosting;

namespace Matching.Api.Papers;

/// <summary>Sends away files of whoever is not signed in, before any of their bytes is kept.</summary>
internal sealed class UploadDoor(RequestDelegate next)
{
    /// <summary>Lets through whoever is signed in, and everything that brings no files.</summary>
    public Task InvokeAsync(HttpContext context) =>
        context.Request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true
        && context.User.Identity?.IsAuthenticated != true
            ? RequestErrors.WriteAsync(context, StatusCodes.Status401Unauthorized, "AUTH_NOT_AUTHENTICATED", "paper.signIn")
            : next(context);
}
