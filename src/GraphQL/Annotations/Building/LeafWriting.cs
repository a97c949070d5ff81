using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Writes one leaf; false when it is null and nothing is written.</summary>
internal static class LeafWriting
{
    public static bool Text(ResultWriter writer, string? value)
    {
        if (value is null) return false;

        writer.WriteString(value);
        return true;
    }

    public static bool Int(ResultWriter writer, int value)
    {
        writer.WriteNumber(value);
        return true;
    }

    public static bool NullableInt(ResultWriter writer, int? value) => value is { } number && Int(writer, number);

    public static bool Float(ResultWriter writer, double value)
    {
        if (!double.IsFinite(value)) throw new GraphQLException($"Float cannot represent non numeric value: {value.ToString(CultureInfo.InvariantCulture)}");

        writer.WriteNumber(value);
        return true;
    }

    public static bool NullableFloat(ResultWriter writer, double? value) => value is { } number && Float(writer, number);

    public static bool Boolean(ResultWriter writer, bool value)
    {
        writer.WriteBoolean(value);
        return true;
    }

    public static bool NullableBoolean(ResultWriter writer, bool? value) => value is { } boolean && Boolean(writer, boolean);

    public static bool Enum<T>(ResultWriter writer, T value, EnumTable<T> names) where T : struct, Enum
    {
        writer.WriteRawValue(names.NameOf(value));
        return true;
    }

    public static bool NullableEnum<T>(ResultWriter writer, T? value, EnumTable<T> names) where T : struct, Enum =>
        value is { } known && Enum(writer, known, names);

    public static bool Scalar<T>(ResultWriter writer, T value, ScalarType<T> scalar) where T : struct
    {
        scalar.Write(value, writer);
        return true;
    }

    public static bool NullableScalar<T>(ResultWriter writer, T? value, ScalarType<T> scalar) where T : struct =>
        value is { } known && Scalar(writer, known, scalar);
}

/// <summary>The encoded names of a C# enum's values.</summary>
internal sealed class EnumTable<T>(EnumType type) where T : struct, Enum
{
    private readonly FrozenDictionary<T, byte[]> _names = type.Values.DistinctBy(value => value.Value)
        .ToFrozenDictionary(value => (T)value.Value, value => Encoding.UTF8.GetBytes($"\"{value.Name}\""));

    /// <exception cref="GraphQLException">The value has no name.</exception>
    public ReadOnlySpan<byte> NameOf(T value) => _names.TryGetValue(value, out var name)
        ? name
        : throw new GraphQLException($"Enum \"{type.Name}\" cannot represent value: {value}");
}
