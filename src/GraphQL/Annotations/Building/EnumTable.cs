using System.Collections.Frozen;
using System.Text;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>The encoded names of a C# enum's values.</summary>
/// <typeparam name="T">The enum.</typeparam>
internal sealed class EnumTable<T>(EnumType type) where T : struct, Enum
{
    private readonly FrozenDictionary<T, byte[]> _names = type.Values.DistinctBy(value => value.Value)
        .ToFrozenDictionary(value => (T)value.Value, value => Encoding.UTF8.GetBytes($"\"{value.Name}\""));

    /// <exception cref="GraphQLException">The value has no name.</exception>
    public ReadOnlySpan<byte> NameOf(T value) => _names.TryGetValue(value, out var name)
        ? name
        : throw new GraphQLException($"Enum \"{type.Name}\" cannot represent value: {value}");
}
