using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Matching.GraphQL.Transport;

/// <summary>How a client takes its answer: as one result, as a stream of them, or either.</summary>
/// <param name="Result">The media type of a single result; null when the client takes none.</param>
/// <param name="Streams">The client names <c>text/event-stream</c>.</param>
/// <param name="PrefersStreams">It likes streams better, also for a single result.</param>
internal readonly record struct AcceptedMediaTypes(ResponseMediaType? Result, bool Streams, bool PrefersStreams)
{
    /// <summary>Reads an <c>Accept</c> header. A wildcard never means a stream: older clients send it for anything.</summary>
    public static AcceptedMediaTypes Of(StringValues accept)
    {
        if (!NamesStreams(accept) || !MediaTypeHeaderValue.TryParseList(accept, out var ranges)) return new(ResponseMediaType.Choose(accept), false, false);

        var streams = ranges.FirstOrDefault(range => range.MediaType.Equals(EventStream.MediaType, StringComparison.OrdinalIgnoreCase))?.Quality ?? 1;
        var others = ranges.Where(range => !range.MediaType.Equals(EventStream.MediaType, StringComparison.OrdinalIgnoreCase)).ToList();
        var result = others.Count == 0 ? null : ResponseMediaType.Choose(new StringValues([.. others.Select(range => range.ToString())]));
        var results = result is null ? 0 : others.Max(range => range.Quality ?? 1);
        return new(result, streams > 0, streams > results);
    }

    private static bool NamesStreams(StringValues accept)
    {
        for (var index = 0; index < accept.Count; index++)
        {
            if (accept[index]?.Contains(EventStream.MediaType, StringComparison.OrdinalIgnoreCase) == true) return true;
        }

        return false;
    }
}
