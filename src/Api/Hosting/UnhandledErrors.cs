using Microsoft.AspNetCore.Diagnostics;

namespace Matching.Api.Hosting;

/// <summary>Logs with an id what nobody caught, and tells the client no more than that something failed.</summary>
internal sealed class UnhandledErrors(ILogger<UnhandledErrors> log) : IExceptionHandler
{
    /// <inheritdoc />
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested) return true;
        if (exception is BadHttpRequestException refused)
        {
            var tooLarge = refused.StatusCode == StatusCodes.Status413PayloadTooLarge;
            await RequestErrors.WriteAsync(httpContext, refused.StatusCode, "BAD_REQUEST", tooLarge ? "error.tooLarge" : "error.badRequest");
            return true;
        }

        HostLog.Unhandled(log, httpContext.TraceIdentifier, exception);
        if (FullDisk.IsCauseOf(exception))
            await RequestErrors.WriteAsync(httpContext, StatusCodes.Status507InsufficientStorage, "STORAGE_FULL", "error.storageFull");
        else await RequestErrors.WriteAsync(httpContext, StatusCodes.Status500InternalServerError, "INTERNAL_ERROR", "error.internal");
        return true;
    }
}
