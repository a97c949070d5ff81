using System.Text.Json;
using Matching.Api.Terminal;
using Microsoft.Net.Http.Headers;

namespace Matching.Api.Hosting;

/// <summary>Writes a refusal in the form its path's clients read: a GraphQL error, or problem details elsewhere.</summary>
/// <remarks>GraphQL specification, September 2025, section 7.1; RFC 9457.</remarks>
internal static class RequestErrors
{
    /// <summary>The GraphQL endpoint.</summary>
    public static readonly PathString GraphQLPath = "/graphql";

    private const string GraphQLMediaType = "application/graphql-response+json";

    /// <summary>Ends the request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The HTTP status, 400 or above.</param>
    /// <param name="code">The machine-readable code.</param>
    /// <param name="textKey">The sentence for people, in the language they accept.</param>
    /// <param name="reason">A finer code; null when there is none.</param>
    public static async Task WriteAsync(HttpContext context, int status, string code, string textKey, string? reason = null)
    {
        var message = WordsFor(context.Request).Say(textKey).ReplaceLineEndings(" ");
        var isGraphQL = context.Request.Path.StartsWithSegments(GraphQLPath);
        context.Response.StatusCode = status;
        context.Response.ContentType = isGraphQL ? GraphQLTypeFor(context.Request) : "application/problem+json";
        context.Response.Headers[HeaderNames.CacheControl] = "no-store";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        if (isGraphQL) WriteGraphQLError(json, message, code, reason, context.TraceIdentifier);
        else WriteProblem(json, status, message, code, reason, context.TraceIdentifier);
    }

    private static void WriteGraphQLError(Utf8JsonWriter json, string message, string code, string? reason, string trace)
    {
        json.WriteStartObject();
        json.WriteStartArray("errors");
        json.WriteStartObject();
        json.WriteString("message", message);
        json.WriteStartObject("extensions");
        WriteCodes(json, code, reason, trace);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteProblem(Utf8JsonWriter json, int status, string message, string code, string? reason, string trace)
    {
        json.WriteStartObject();
        json.WriteString("title", message);
        json.WriteNumber("status", status);
        WriteCodes(json, code, reason, trace);
        json.WriteEndObject();
    }

    private static void WriteCodes(Utf8JsonWriter json, string code, string? reason, string trace)
    {
        json.WriteString("code", code);
        if (reason is not null) json.WriteString("reason", reason);
        json.WriteString("traceId", trace);
        // The same, by the name that errors of resolvers have it under.
        json.WriteString("correlationId", trace);
    }

    private static string GraphQLTypeFor(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains(GraphQLMediaType, StringComparison.OrdinalIgnoreCase)
            ? GraphQLMediaType
            : "application/json";

    /// <summary>The language in which a client is told what is wrong with its request.</summary>
    public static Words WordsFor(HttpRequest request)
    {
        var preferred = request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => Language.Named(language.Value.Value?.Split('-')[0] ?? ""))
            .FirstOrDefault(language => language != Language.Both);
        return new Words(preferred ?? Language.Both);
    }
}
