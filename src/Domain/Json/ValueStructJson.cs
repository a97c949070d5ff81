using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Matching.Domain.Json;

/// <summary>
/// Writes the domain's structs through their constructor: one part as the bare value (identifiers, amounts), several as an
/// array in the constructor's order (coordinates).
/// </summary>
/// <remarks>The serializer itself would build such a struct by its default constructor and lose every part.</remarks>
public sealed class ValueStructJson : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => DomainValues.IsValueStruct(typeToConvert);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert))!;

    private sealed class Converter<T> : JsonConverter<T>
        where T : struct
    {
        private readonly ConstructorInfo _constructor = DomainValues.ConstructorOf(typeof(T))!;
        private readonly PropertyInfo[] _parts;

        public Converter() => _parts = [.. _constructor.GetParameters().Select(parameter => DomainValues.PartOf(typeof(T), parameter)!)];

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (_parts.Length == 1)
                return (T)_constructor.Invoke([JsonSerializer.Deserialize(ref reader, _parts[0].PropertyType, options)]);

            var values = new object?[_parts.Length];
            reader.Read();
            for (var index = 0; index < values.Length; index++, reader.Read())
                values[index] = JsonSerializer.Deserialize(ref reader, _parts[index].PropertyType, options);
            return (T)_constructor.Invoke(values);
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            if (_parts.Length > 1)
                writer.WriteStartArray();
            foreach (var part in _parts)
                JsonSerializer.Serialize(writer, part.GetValue(value), part.PropertyType, options);
            if (_parts.Length > 1)
                writer.WriteEndArray();
        }
    }
}
