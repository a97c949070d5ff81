using Matching.Api.Hosting;
using Microsoft.Net.Http.Headers;

namespace Matching.Api.Limits;

/// <summary>Lets a socket's handshake through while there is a place for it, and keeps the place until the socket is closed.</summary>
internal sealed class SocketDoor(RequestDelegate next, SocketPlaces places)
{
    // Long enough that refused clients do not keep the server busy by asking again.
    private static readonly TimeSpan Full = TimeSpan.FromSeconds(5);

    /// <summary>Answers 429 to who holds too many, 503 when the server holds as many as it can.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            await next(context);
            return;
        }

        using var place = places.Enter(Caller.Of(context), out var isFull);
        if (place is not null)
        {
            context.Features.Set(place);
            await next(context);
            return;
        }

        context.Response.Headers[HeaderNames.RetryAfter] = TooMuch.Seconds(isFull ? Full : TooMuch.Soon).ToString(
            System.Globalization.CultureInfo.InvariantCulture);
        if (isFull) await RequestErrors.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "SERVER_FULL", "limit.serverFull");
        else await RequestErrors.WriteAsync(context, StatusCodes.Status429TooManyRequests, TooMuch.Code, "limit.sockets", "sockets");
    }
}
