using Microsoft.Net.Http.Headers;

namespace Matching.GraphQL.Transport;

/// <summary>A media type that holds several results, as a client asks for it.</summary>
/// <param name="Framing">How results are told apart.</param>
/// <param name="Format">How parts of an answer are written.</param>
/// <param name="Version">The parameter by which the client chose the format, to be said back; null for none.</param>
internal sealed record StreamMediaType(StreamFraming Framing, IncrementalFormat Format, string? Version)
{
    private static readonly StreamFraming[] Offered = [StreamFraming.Events, StreamFraming.Multipart, StreamFraming.JsonLines];

    /// <summary>The types offered, for a sentence.</summary>
    public static string Names { get; } = $"{string.Join(", ", Offered[..^1].Select(framing => framing.MediaType))} or {Offered[^1].MediaType}";

    public string ContentType => Version is null ? Framing.ContentType : $"{Framing.ContentType}; {Version}";

    /// <summary>Whether a header names one of these types at all; cheap.</summary>
    public static bool IsNamedIn(string? accept) =>
        accept is not null
            && accept != ResponseMediaType.Json.Name
            && Array.Exists(Offered, framing => accept.Contains(framing.MediaType, StringComparison.OrdinalIgnoreCase));

    /// <summary>What a range of an <c>Accept</c> header asks for; null when it is another type, or a version of the proposal that is not offered.</summary>
    public static StreamMediaType? Of(MediaTypeHeaderValue range)
    {
        var framing = Array.Find(Offered, offered => range.MediaType.Equals(offered.MediaType, StringComparison.OrdinalIgnoreCase));
        if (framing is null) return null;

        // Apollo Client says deferSpec, others incrementalSpec.
        var version = range.Parameters.FirstOrDefault(parameter => IsNamed(parameter, "incrementalSpec") || IsNamed(parameter, "deferSpec"));
        if (version is null) return new(framing, IncrementalFormat.Current, null);

        IncrementalFormat? format = HeaderUtilities.RemoveQuotes(version.Value).Value switch
        {
            "v0.2" => IncrementalFormat.Current,
            "v0.1" or "20220824" => IncrementalFormat.PathAndLabel,
            _ => null,
        };
        return format is null ? null : new(framing, format.Value, version.ToString());
    }

    private static bool IsNamed(NameValueHeaderValue parameter, string name) => parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>How parts of an answer are written.</summary>
internal enum IncrementalFormat
{
    /// <summary>The proposal as it stands (v0.2): <c>pending</c>, <c>incremental</c> with <c>id</c> and <c>subPath</c>, <c>completed</c>.</summary>
    Current,
    /// <summary>The proposal of August 2022 (v0.1), which many clients still read: <c>incremental</c> with <c>path</c> and <c>label</c>.</summary>
    PathAndLabel,
}
