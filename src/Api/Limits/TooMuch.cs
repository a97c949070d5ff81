using Matching.Api.Hosting;
using Matching.GraphQL.Errors;

namespace Matching.Api.Limits;

/// <summary>What a client is told that asks for more than it may have: code, what is allowed, when to come back.</summary>
internal static class TooMuch
{
    /// <summary>The code of all these errors; their <c>reason</c> says which limit it was.</summary>
    public const string Code = "RATE_LIMITED";

    /// <summary>When to ask again for a place that others hold: nobody knows when it will be free, so soon.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    /// <summary>The budget is spent.</summary>
    public static GraphQLException OfCost(HttpContext http, Limiter limiter, TimeSpan wait) => new(Error(
        http, "cost", wait, "limit.cost", new() { ["costPerSecond"] = limiter.Settings.CostPerSecond, ["costAtOnce"] = limiter.Settings.CostAtOnce },
        limiter.Settings.CostPerSecond, limiter.Settings.CostAtOnce, Seconds(wait)));

    /// <summary>Too many operations run and wait already.</summary>
    public static GraphQLException OfOperations(HttpContext http, Limiter limiter) =>
        new(Error(http, "operations", Soon, "limit.operations", new() { ["operations"] = limiter.Settings.Operations }, limiter.Settings.Operations));

    /// <summary>Too many subscriptions are open already.</summary>
    public static GraphQLException OfSubscriptions(HttpContext http, Limiter limiter) =>
        new(Error(
            http, "subscriptions", Soon, "limit.subscriptions",
            new() { ["subscriptions"] = limiter.Settings.Subscriptions },
            limiter.Settings.Subscriptions));

    /// <summary>A time in whole seconds, never less than one.</summary>
    public static int Seconds(TimeSpan wait) => (int)Math.Max(1, Math.Ceiling(wait.TotalSeconds));

    private static GraphQLError Error(
        HttpContext http, string reason, TimeSpan wait, string textKey, Dictionary<string, object?> allowed, params object[] values) =>
        new(RequestErrors.WordsFor(http.Request).Say(textKey, values).ReplaceLineEndings(" "))
        {
            HttpStatus = StatusCodes.Status429TooManyRequests,
            RetryAfter = wait,
            Extensions = new Dictionary<string, object?>
            {
                ["code"] = Code, ["reason"] = reason, ["allowed"] = allowed, ["retryAfter"] = Seconds(wait), ["correlationId"] = http.TraceIdentifier,
            },
        };
}
