using System.Text.Encodings.Web;
using System.Text.Json.Serialization.Metadata;
using System.Text.Json.Serialization;
using System.Text.Json;
using Matching.Persistence.Writing;

namespace Matching.Persistence.Conversions;

/// <summary>How the domain's values are written inside JSON columns: as they are in columns of their own.</summary>
internal static class StoredJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string text) =>
        JsonSerializer.Deserialize<T>(text, Options) ?? throw new JsonException($"A column of {typeof(T).Name} holds the JSON null.");

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            // Computed properties are computed again on reading.
            IgnoreReadOnlyProperties = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // jsonb orders the members its own way.
            AllowOutOfOrderMetadataProperties = true,
            // Accents stay readable; the column is never put into a page as it is.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };
        options.Converters.Add(new CheckedTextJson());
        options.Converters.Add(new TextValueJson());
        options.Converters.Add(new ValueStructJson());
        options.Converters.Add(new JsonStringEnumConverter());
        options.MakeReadOnly();
        return options;
    }
}

/// <summary>Refuses what JSON would silently replace (lone surrogates) or PostgreSQL cannot keep (NUL).</summary>
internal sealed class CheckedTextJson : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(StorableText.Checked(value));
}
