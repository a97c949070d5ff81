using System.Globalization;
using Matching.GraphQL.Errors;
using Microsoft.AspNetCore.Http;

namespace Matching.GraphQL.Transport;

/// <summary>The header by which a refused client learns when to come back (RFC 9110, section 10.2.3).</summary>
internal static class RetryAfter
{
    /// <summary>Whether an error says when to come back.</summary>
    public static bool IsNamedIn(IReadOnlyList<GraphQLError> errors) => errors.Any(error => error.RetryAfter is not null);

    /// <summary>Writes the longest time that an error names, in whole seconds, rounded up; nothing where none does.</summary>
    public static void Write(IHeaderDictionary headers, IReadOnlyList<GraphQLError> errors)
    {
        TimeSpan? longest = null;
        foreach (var error in errors)
        {
            if (error.RetryAfter is { } time && !(longest >= time)) longest = time;
        }

        if (longest is { } wait) headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }
}
