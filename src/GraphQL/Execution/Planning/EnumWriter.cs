using System.Collections.Frozen;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Execution.Planning;

/// <summary>Writes enum values by their encoded names.</summary>
internal sealed class EnumWriter(EnumType type)
{
    private readonly FrozenDictionary<object, byte[]> _encoded = type.Values
        .DistinctBy(value => value.Value)
        .ToFrozenDictionary(value => value.Value, value => System.Text.Encoding.UTF8.GetBytes($"\"{value.Name}\""));

    /// <exception cref="GraphQLException">The value is none of the enum's.</exception>
    public void Write(object value, ResultWriter writer)
    {
        if (!_encoded.TryGetValue(value, out var encoded)) throw new GraphQLException($"Enum \"{type.Name}\" cannot represent value: {value}");

        writer.WriteRawValue(encoded);
    }
}
