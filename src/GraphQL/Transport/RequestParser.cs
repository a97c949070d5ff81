using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Execution.Documents;
using Matching.GraphQL.Language;
using Microsoft.AspNetCore.Http;

namespace Matching.GraphQL.Transport;

/// <summary>Reads the parameters of a GraphQL request from JSON or from a URL (GraphQL over HTTP, section "Request parameters"). Unknown members are
/// ignored.</summary>
internal static class RequestParser
{
    public static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = 128 };
    private static readonly JsonDocumentOptions DocumentOptions = new() { MaxDepth = 128 };

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads one request.</summary>
    /// <param name="body">The whole body, or one item of a list in it.</param>
    /// <param name="variableSets">Takes the items where <c>variables</c> is a list; null where that is not allowed.</param>
    /// <exception cref="RequestRefusal">The body is no request; the message says why.</exception>
    public static GraphQLRequest ParseJson(ReadOnlyMemory<byte> body, List<JsonElement>? variableSets = null)
    {
        body = Content(body);
        try
        {
            return ParseObject(body, variableSets);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw Unreadable(fault);
        }
    }

    /// <summary>A body without its byte order mark.</summary>
    /// <exception cref="RequestRefusal">Nothing is left, or it is not UTF-8, which JSON must be.</exception>
    public static ReadOnlyMemory<byte> Content(ReadOnlyMemory<byte> body)
    {
        if (body.Span.StartsWith(ByteOrderMark)) body = body[3..];
        if (body.Span.Trim(" \t\r\n"u8).IsEmpty) throw RequestRefusal.BadRequest("The request body is empty; send a JSON object with a \"query\" member.");
        return Utf8.IsValid(body.Span) ? body : throw NoUnicode();
    }

    /// <summary>What the JSON reader's exceptions mean; for text that is no Unicode it throws an InvalidOperationException.</summary>
    public static RequestRefusal Unreadable(Exception fault) => fault is JsonException json
        ? RequestRefusal.BadRequest($"The request body is not valid JSON (line {json.LineNumber + 1}, byte {json.BytePositionInLine + 1}).")
        : NoUnicode();

    private static RequestRefusal NoUnicode() =>
        RequestRefusal.BadRequest("The request body has a string that is not valid Unicode: unpaired surrogates and invalid UTF-8 are not allowed.");

    /// <exception cref="RequestRefusal">The URL is no request; the message says why.</exception>
    public static GraphQLRequest ParseUrl(IQueryCollection query)
    {
        var document = Single(query, "query");
        var variables = ParseMap(Single(query, "variables"), "variables");
        var persisted = PersistedQueryOfUrl(Single(query, "extensions"));
        var id = Single(query, "documentId") ?? Single(query, "id");
        if (document is null && id is null && persisted is null) throw RequestRefusal.Malformed("The parameter \"query\" is missing.");

        return new(document ?? "", OperationName(Single(query, "operationName")), variables)
        {
            QueriesOnly = true,
            DocumentId = id,
            PersistedQuery = persisted,
        };
    }

    private static PersistedQuery? PersistedQueryOfUrl(string? extensions)
    {
        try
        {
            return PersistedQueryOf(ParseMap(extensions, "extensions"));
        }
        catch (InvalidOperationException)
        {
            throw RequestRefusal.BadRequest("The parameter \"extensions\" has a string that is not valid Unicode: unpaired surrogates are not allowed.");
        }
    }

    private static GraphQLRequest ParseObject(ReadOnlyMemory<byte> body, List<JsonElement>? variableSets)
    {
        var reader = new Utf8JsonReader(body.Span, ReaderOptions);
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartArray)
            throw RequestRefusal.Malformed("The request body is a list; batching is not enabled here. Send one JSON object.");
        if (reader.TokenType != JsonTokenType.StartObject) throw RequestRefusal.Malformed("The request body must be a JSON object with a \"query\" member.");

        ReadOnlyMemory<byte>? document = null;
        string? operationName = null, id = null;
        JsonElement variables = default;
        PersistedQuery? persisted = null;
        var seen = Members.None;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = MemberOf(ref reader);
            if (member is not (Members.None or Members.Id) && (seen & member) != 0)
                throw RequestRefusal.Malformed($"The member \"{reader.GetString()}\" stands twice in the request.");
            seen |= member;
            reader.Read();
            switch (member)
            {
                case Members.Query: document = ReadDocument(ref reader, body); break;
                case Members.OperationName: operationName = ReadOperationName(ref reader); break;
                case Members.Variables when variableSets is not null && reader.TokenType == JsonTokenType.StartArray: ReadMaps(ref reader, variableSets); break;
                case Members.Variables: variables = ReadMap(ref reader, "variables"); break;
                case Members.Extensions: persisted = PersistedQueryOf(ReadMap(ref reader, "extensions")); break;
                case Members.Id: id = ReadId(ref reader) ?? id; break;
                default: reader.Skip(); break;
            }
        }

        // Only white space may follow.
        while (reader.Read()) { }
        if (document is { } text) return new(text, operationName, variables) { DocumentId = id, PersistedQuery = persisted };
        if (id is null && persisted is null)
            throw RequestRefusal.Malformed(
                (seen & Members.Query) == 0 ? "The member \"query\" is missing." : "The member \"query\" is null; it must be a string.");

        return new(ReadOnlyMemory<byte>.Empty, operationName, variables) { DocumentId = id, PersistedQuery = persisted };
    }

    private static Members MemberOf(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("query"u8)) return Members.Query;
        if (reader.ValueTextEquals("operationName"u8)) return Members.OperationName;
        if (reader.ValueTextEquals("variables"u8)) return Members.Variables;
        if (reader.ValueTextEquals("extensions"u8)) return Members.Extensions;
        return reader.ValueTextEquals("documentId"u8) || reader.ValueTextEquals("id"u8) ? Members.Id : Members.None;
    }

    /// <summary>The id of a trusted document; anything but a string is another protocol's, and ignored.</summary>
    private static string? ReadId(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String) return reader.GetString();

        reader.Skip();
        return null;
    }

    private static PersistedQuery? PersistedQueryOf(JsonElement extensions)
    {
        if (extensions.ValueKind != JsonValueKind.Object
            || !extensions.TryGetProperty("persistedQuery", out var given)
            || given.ValueKind == JsonValueKind.Null) return null;
        if (given.ValueKind == JsonValueKind.Object
            && given.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number)
            && given.TryGetProperty("sha256Hash", out var hash) && hash.ValueKind == JsonValueKind.String) return new(number, hash.GetString()!);

        throw RequestRefusal.Malformed("The extension \"persistedQuery\" must be an object with a whole number \"version\" and a string \"sha256Hash\".");
    }

    private static ReadOnlyMemory<byte>? ReadDocument(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body)
    {
        if (reader.TokenType == JsonTokenType.Null) return null;
        if (reader.TokenType != JsonTokenType.String) throw Mistyped("query", "a string", reader.TokenType);
        if (!reader.ValueIsEscaped) return body.Slice((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);

        var unescaped = new byte[reader.ValueSpan.Length];
        return unescaped.AsMemory(0, reader.CopyString(unescaped));
    }

    private static string? ReadOperationName(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        // Names come again and again, and their strings are shared with the parser's.
        JsonTokenType.String when !reader.ValueIsEscaped && Ascii.IsValid(reader.ValueSpan) => OperationName(NameTable.Get(reader.ValueSpan)),
        JsonTokenType.String => OperationName(reader.GetString()),
        var other => throw Mistyped("operationName", "a string or null", other),
    };

    // Some clients send an empty name for an anonymous operation.
    private static string? OperationName(string? name) => string.IsNullOrEmpty(name) ? null : name;

    private static JsonElement ReadMap(ref Utf8JsonReader reader, string name) => reader.TokenType switch
    {
        JsonTokenType.Null => default,
        JsonTokenType.StartObject => JsonElement.ParseValue(ref reader),
        var other => throw Mistyped(name, "an object or null", other),
    };

    private static void ReadMaps(ref Utf8JsonReader reader, List<JsonElement> maps)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
                throw RequestRefusal.Malformed($"Each item of the list \"variables\" must be an object, not {Describe(reader.TokenType)}.");
            maps.Add(JsonElement.ParseValue(ref reader));
        }

        if (maps.Count == 0) throw RequestRefusal.Malformed("The list \"variables\" is empty; an operation is executed once for each item.");
    }

    private static RequestRefusal Mistyped(string name, string expected, JsonTokenType actual) =>
        RequestRefusal.Malformed($"The member \"{name}\" must be {expected}, not {Describe(actual)}.");

    private static string Describe(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.Number => "a number",
        JsonTokenType.String => "a string",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        _ => "null",
    };

    private static string? Single(IQueryCollection query, string name) => query[name] switch
    {
        { Count: 0 } => null,
        { Count: 1 } one => one[0],
        _ => throw RequestRefusal.Malformed($"The parameter \"{name}\" stands twice in the URL."),
    };

    private static JsonElement ParseMap(string? json, string name)
    {
        if (string.IsNullOrEmpty(json)) return default;

        JsonElement value;
        try
        {
            using var document = JsonDocument.Parse(json, DocumentOptions);
            value = document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw RequestRefusal.BadRequest($"The parameter \"{name}\" is not valid JSON.");
        }

        return value.ValueKind switch
        {
            JsonValueKind.Object => value,
            JsonValueKind.Null => default,
            _ => throw RequestRefusal.Malformed($"The parameter \"{name}\" must be a JSON object."),
        };
    }

    [Flags]
    private enum Members
    {
        None = 0,
        Query = 1,
        OperationName = 2,
        Variables = 4,
        Extensions = 8,
        Id = 16,
    }
}
