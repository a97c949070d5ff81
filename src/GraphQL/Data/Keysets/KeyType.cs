using System.Collections.Concurrent;
using System.Globalization;
using System.Linq.Expressions;
using System.Text.Json;
using Matching.GraphQL.Annotations.Building;

namespace Matching.GraphQL.Data;

/// <summary>How values of one type are compared in memory and written in cursors: as they are, as an enum's number, or as the one value they wrap.</summary>
internal sealed class KeyType
{
    private static readonly HashSet<Type> PlainTypes =
    [
        typeof(string), typeof(bool), typeof(byte), typeof(sbyte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong),
        typeof(float), typeof(double), typeof(decimal), typeof(Guid), typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly),
        typeof(TimeSpan),
    ];

    private static readonly ConcurrentDictionary<Type, KeyType?> Known = new();

    private readonly Type _plain;
    private readonly Func<object, object> _unwrap;
    private readonly Func<object, object> _wrap;

    private KeyType(Type plain, Func<object, object> unwrap, Func<object, object> wrap) => (_plain, _unwrap, _wrap) = (plain, unwrap, wrap);

    /// <summary>The key type of a CLR type, nullable or not; null when its values cannot be sorted and written.</summary>
    public static KeyType? Of(Type type) => Known.GetOrAdd(Nullable.GetUnderlyingType(type) ?? type, Make);

    /// <summary>Compares two values; null is the smallest. Texts are compared by invariant culture, then by code, so that only equal texts are equal.</summary>
    public int Compare(object? left, object? right)
    {
        if (left is null || right is null) return (left is null ? 0 : 1) - (right is null ? 0 : 1);

        (left, right) = (_unwrap(left), _unwrap(right));
        return left is string text
            ? CultureInfo.InvariantCulture.CompareInfo.Compare(text, (string)right) is var order and not 0 ? order : string.CompareOrdinal(text, (string)right)
            : ((IComparable)left).CompareTo(right);
    }

    public void Write(Utf8JsonWriter writer, object? value)
    {
        if (value is null) writer.WriteNullValue();
        else JsonSerializer.Serialize(writer, _unwrap(value), _plain);
    }

    /// <exception cref="JsonException">The text is no value of this type.</exception>
    public object? Read(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null) return null;

        try
        {
            return value.Deserialize(_plain) is { } plain ? _wrap(plain) : null;
        }
        catch (Exception refusal) when (refusal is ArgumentException or FormatException or InvalidOperationException or OverflowException)
        {
            throw new JsonException("The value is none of its type.", refusal);
        }
    }

    private static KeyType? Make(Type type)
    {
        if (PlainTypes.Contains(type)) return new(type, value => value, value => value);
        if (type.IsEnum)
        {
            var number = Enum.GetUnderlyingType(type);
            return new(number, value => Convert.ChangeType(value, number, CultureInfo.InvariantCulture), value => Enum.ToObject(type, value));
        }

        if (!type.IsValueType || WrappedValue.PropertyOf(type) is not { } inner || Of(inner.PropertyType) is not { } wrapped) return null;

        var argument = Expression.Parameter(typeof(object));
        var unwrap = Expression.Lambda<Func<object, object>>(
            Expression.Convert(Expression.Property(Expression.Convert(argument, type), inner), typeof(object)),
            argument).Compile();
        var wrap = Expression.Lambda<Func<object, object>>(
            Expression.Convert(Expression.New(type.GetConstructor([inner.PropertyType])!, Expression.Convert(argument, inner.PropertyType)), typeof(object)),
            argument).Compile();
        return new(wrapped._plain, value => wrapped._unwrap(unwrap(value)), plain => wrap(wrapped._wrap(plain)));
    }
}

/// <summary>The order of keys in memory; expressions name its methods where C# has no operator, and a database uses its own.</summary>
internal sealed class KeyComparer<T> : IComparer<T>
{
    private static readonly KeyType Type = KeyType.Of(typeof(T)) ?? throw new NotSupportedException($"Values of {typeof(T)} have no order.");

    public static KeyComparer<T> Instance { get; } = new();

    public static bool IsGreater(T left, T right) => Type.Compare(left, right) > 0;

    public static bool IsLess(T left, T right) => Type.Compare(left, right) < 0;

    public static bool IsEqual(T left, T right) => Type.Compare(left, right) == 0;

    public int Compare(T? x, T? y) => Type.Compare(x, y);
}
