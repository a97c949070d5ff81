using System.Text.Json;

namespace Matching.GraphQL.Transport.WebSockets;

/// <summary>A message from a client (GraphQL over WebSocket Protocol, "Communication").</summary>
/// <param name="Type">One of the types a client may send.</param>
/// <param name="Id">Which operation; there for <c>subscribe</c> and <c>complete</c>.</param>
/// <param name="Payload">The payload's JSON object; empty when it is absent or null.</param>
internal sealed record ClientMessage(string Type, string Id, ReadOnlyMemory<byte> Payload)
{
    public const string ConnectionInit = "connection_init";
    public const string Ping = "ping";
    public const string Pong = "pong";
    public const string Subscribe = "subscribe";
    public const string Complete = "complete";

    // Ids are kept while an operation runs.
    private const int LongestId = 256;

    private static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = 128 };

    /// <exception cref="ProtocolViolation">It is no message of the protocol; the reason says why.</exception>
    public static ClientMessage Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return Checked(Read(json));
        }
        catch (JsonException fault)
        {
            throw Invalid($"a message must be a JSON object (byte {fault.BytePositionInLine + 1})");
        }
        catch (InvalidOperationException)
        {
            // What the JSON reader throws for text that is no Unicode.
            throw Invalid("a message must be valid Unicode");
        }
    }

    private static ClientMessage Read(ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span, ReaderOptions);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) throw Invalid("a message must be a JSON object");

        string? type = null, id = null;
        ReadOnlyMemory<byte> payload = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8)) type = ReadString(ref reader, "type");
            else if (reader.ValueTextEquals("id"u8)) id = ReadString(ref reader, "id");
            else if (reader.ValueTextEquals("payload"u8)) payload = ReadPayload(ref reader, json);
            else reader.Skip();
        }

        // Nothing but white space may follow.
        while (reader.Read()) { }
        return new(type ?? throw Invalid("\"type\" is missing"), id ?? "", payload);
    }

    private static ClientMessage Checked(ClientMessage message)
    {
        if (message.Type is ConnectionInit or Ping or Pong) return message;
        if (message.Type is not (Subscribe or Complete)) throw Invalid("\"type\" must be connection_init, ping, pong, subscribe or complete");
        if (message.Id.Length is 0 or > LongestId) throw Invalid($"\"{message.Type}\" needs an \"id\" of 1 to {LongestId} characters");
        return message.Type == Subscribe && message.Payload.IsEmpty ? throw Invalid("\"subscribe\" needs a \"payload\"") : message;
    }

    private static string ReadString(ref Utf8JsonReader reader, string name)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw Invalid($"\"{name}\" must be a string");
    }

    private static ReadOnlyMemory<byte> ReadPayload(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null) return default;
        if (reader.TokenType != JsonTokenType.StartObject) throw Invalid("\"payload\" must be an object");

        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return json[start..(int)reader.BytesConsumed];
    }

    private static ProtocolViolation Invalid(string what) => new(CloseCode.BadRequest, $"Invalid message: {what}");
}
