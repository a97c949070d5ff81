using System.Text.Json;
using System.Text.Json.Serialization;
using Matching.Persistence.Writing;

namespace Matching.Persistence.Conversions;

/// <summary>Refuses what JSON would silently replace (lone surrogates) or PostgreSQL cannot keep (NUL).</summary>
internal sealed class CheckedTextJson : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(StorableText.Checked(value));
}
