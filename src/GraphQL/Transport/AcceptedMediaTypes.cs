using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Matching.GraphQL.Transport;

/// <summary>How a client takes its answer: as one result, as a stream of them, or either.</summary>
/// <param name="Result">The media type of a single result; null when the client takes none.</param>
/// <param name="Stream">The media type of several results; null when the client names none.</param>
/// <param name="Preference">Above 0 it prefers a stream, also for a single result. Below 0 it prefers one result, so the answer should not come
/// in parts.</param>
internal readonly record struct AcceptedMediaTypes(ResponseMediaType? Result, StreamMediaType? Stream, int Preference)
{
    public bool IsNone => Result is null && Stream is null;

    /// <summary>Reads an <c>Accept</c> header. A wildcard never means a stream: older clients send it for anything.</summary>
    public static AcceptedMediaTypes Of(StringValues accept)
    {
        if (!NamesStreams(accept) || !MediaTypeHeaderValue.TryParseList(accept, out var ranges)) return new(ResponseMediaType.Choose(accept), null, 0);

        var (stream, quality) = (default(StreamMediaType), 0.0);
        var others = new List<MediaTypeHeaderValue>();
        foreach (var range in ranges)
        {
            if (StreamMediaType.Of(range) is not { } asked) others.Add(range);
            else if ((range.Quality ?? 1) > quality) (stream, quality) = (asked, range.Quality ?? 1);
        }

        var result = others.Count == 0 ? null : ResponseMediaType.Choose(new StringValues([.. others.Select(range => range.ToString())]));
        var results = result is null ? 0 : others.Max(range => range.Quality ?? 1);
        return new(result, stream, quality.CompareTo(results));
    }

    private static bool NamesStreams(StringValues accept)
    {
        for (var index = 0; index < accept.Count; index++)
        {
            if (StreamMediaType.IsNamedIn(accept[index])) return true;
        }

        return false;
    }
}
