using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Matching.GraphQL.Transport;

/// <summary>The two media types of GraphQL over HTTP, section "Media types".</summary>
internal sealed class ResponseMediaType
{
    /// <summary><c>application/json</c>, whose errors keep status 200 for older clients.</summary>
    public static ResponseMediaType Json { get; } = new("application/json");

    /// <summary><c>application/graphql-response+json</c>, whose status says whether the request succeeded.</summary>
    public static ResponseMediaType GraphQLResponse { get; } = new("application/graphql-response+json");

    private ResponseMediaType(string name) => (Name, ContentType) = (name, name + "; charset=utf-8");

    public string Name { get; }

    public string ContentType { get; }

    /// <summary>What a client prefers, by its q-values; null when it accepts neither.</summary>
    public static ResponseMediaType? Choose(StringValues accept)
    {
        if (accept.Count == 0 || (accept.Count == 1 && accept[0] == Json.Name)) return Json;
        if (accept.Count == 1 && accept[0] == GraphQLResponse.Name) return GraphQLResponse;
        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges) || ranges.Count == 0) return Json;

        var (json, jsonRange) = Json.QualityIn(ranges);
        var (response, responseRange) = GraphQLResponse.QualityIn(ranges);
        if (json <= 0 && response <= 0) return null;
        if (json != response) return json > response ? Json : GraphQLResponse;

        // At the same quality a named type wins over a wildcard, the newer type where both are named, the older where none is.
        return responseRange > jsonRange || responseRange == 3 ? GraphQLResponse : Json;
    }

    /// <summary>The quality the most specific range gives, and how specific that is: 3 named, 2 application/*, 1 */*, 0 not accepted.</summary>
    private (double Quality, int Specificity) QualityIn(IList<MediaTypeHeaderValue> ranges)
    {
        var best = (Quality: 0.0, Specificity: 0);
        foreach (var range in ranges)
        {
            var specificity = range.MediaType.Equals(Name, StringComparison.OrdinalIgnoreCase) ? 3
                : range.MediaType.Equals("application/*", StringComparison.OrdinalIgnoreCase) ? 2
                : range.MatchesAllTypes ? 1 : 0;
            if (specificity > best.Specificity) best = (range.Quality ?? 1, specificity);
        }

        return best;
    }
}
