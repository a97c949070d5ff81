using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Transport;

/// <summary>Until when a request's credentials hold: a connection must not outlive what opened it.</summary>
internal static class SessionExpiry
{
    // The most a timer takes.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(40);

    /// <summary>When the credentials of the request end, as its authentication says; null when they do not, or there are none.</summary>
    public static DateTimeOffset? Of(HttpContext http) => http.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc;

    /// <summary>How long that is from now; infinite without an end.</summary>
    public static TimeSpan RemainingUntil(DateTimeOffset? end, HttpContext http)
    {
        if (end is not { } at) return Timeout.InfiniteTimeSpan;

        var remaining = at - ClockOf(http).GetUtcNow();
        return remaining < TimeSpan.Zero ? TimeSpan.Zero : remaining > Longest ? Longest : remaining;
    }

    /// <summary>Runs <paramref name="end"/> when the request's credentials are taken back; null where nobody watches that.</summary>
    public static IDisposable? OnRevoked(HttpContext http, Action end) => http.Features.Get<ISessionRevocation>()?.OnRevoked(end);

    /// <summary>The application's clock.</summary>
    public static TimeProvider ClockOf(HttpContext http) => http.RequestServices.GetService<TimeProvider>() ?? TimeProvider.System;
}
