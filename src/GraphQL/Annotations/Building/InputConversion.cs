using System.Collections.Immutable;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Turns coerced input values into what a parameter or property holds. Delegates are made at start-up and compiled on first use.</summary>
internal static class InputConversion
{
    private static readonly MethodInfo MakeArrayMethod = typeof(InputConversion).GetMethod(nameof(MakeArray), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>The converter from a GraphQL type to a C# shape; null when values fit as they are.</summary>
    public static Func<object?, object?>? For(TypeShape shape, GraphQLType type, Func<string, object?>? decodeId)
    {
        if (shape.Item is { } item) return ForList(shape, item, type, decodeId);
        if (decodeId is not null) return value => value is null ? null : decodeId((string)value);
        if (type.Named is InputObjectType input) return ForObject(shape.Type, input);
        if (type.Named is ScalarType scalar && scalar.ClrType is { } natural && natural != shape.Type) return ForScalar(shape.Type);

        return null;
    }

    /// <summary>Reads global ids of a type into a key; null when ids are taken as they are.</summary>
    public static Func<string, object?> IdDecoder(string? typeName, Func<string, object?> parse) => id =>
    {
        var expectation = typeName is null ? "a global ID of this server" : $"the ID of {Article(typeName)} {typeName}";
        if (GlobalIds.Decode(id) is not { } parts || (typeName is not null && parts.TypeName != typeName)) throw GlobalIds.Invalid(id, expectation);
        return parse(parts.Key) ?? throw GlobalIds.Invalid(id, expectation);
    };

    private static string Article(string typeName) => typeName[0] is 'A' or 'E' or 'I' or 'O' or 'U' ? "an" : "a";

    private static Func<object?, object?> ForList(TypeShape shape, TypeShape item, GraphQLType type, Func<string, object?>? decodeId)
    {
        var convertItem = For(item, ((ListType)type.Nullable).ItemType, decodeId) ?? (value => value);
        var makeArray = MakeArrayMethod.MakeGenericMethod(item.ClrType).CreateDelegate<Func<object?[], Func<object?, object?>, object>>();
        var wrap = ForCollection(shape.Type, item.ClrType);
        return value => value is null ? null : wrap(makeArray((object?[])value, convertItem));
    }

    private static T?[] MakeArray<T>(object?[] items, Func<object?, object?> convert)
    {
        var result = new T?[items.Length];
        for (var index = 0; index < items.Length; index++) result[index] = (T?)convert(items[index]);
        return result;
    }

    /// <summary>From an array to the collection that is wanted: itself, or what a constructor or <c>ImmutableArray</c> makes of it.</summary>
    private static Func<object, object> ForCollection(Type wanted, Type itemType)
    {
        var array = itemType.MakeArrayType();
        if (wanted.IsAssignableFrom(array)) return value => value;

        var target = wanted.IsInterface ? typeof(HashSet<>).MakeGenericType(itemType) : wanted;
        var argument = Expression.Parameter(typeof(object));
        var items = Expression.Convert(argument, array);
        Expression make = target.IsGenericType && target.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            ? Expression.Call(typeof(ImmutableArray), nameof(ImmutableArray.Create), [itemType], items)
            : Expression.New(
                target.GetConstructor([typeof(IEnumerable<>).MakeGenericType(itemType)])
                    ?? throw new NotSupportedException($"A list argument cannot be a {wanted}; use IReadOnlyList<{itemType.Name}>."),
                items);
        var compiled = new Lazy<Func<object, object>>(
            () => Expression.Lambda<Func<object, object>>(Expression.Convert(make, typeof(object)), argument).Compile());
        return value => compiled.Value(value);
    }

    private static Func<object?, object?> ForScalar(Type wanted)
    {
        if (wanted == typeof(DateTime)) return value => value is DateTimeOffset time ? time.UtcDateTime : value;
        if (wanted == typeof(char))
            return value => value is string { Length: 1 } text ? text[0] : value is null ? null : throw new GraphQLException("Expected a single character.");

        return value => value is null ? null : ChangeType(value, wanted);
    }

    private static object ChangeType(object value, Type wanted)
    {
        try
        {
            return Convert.ChangeType(value, wanted, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            throw new GraphQLException($"The value {value} is out of range here.", "VALUE_OUT_OF_RANGE");
        }
    }

    private static Func<object?, object?> ForObject(Type clrType, InputObjectType type)
    {
        var compiled = new Lazy<Func<object, object>>(() => InputObjectBinder.Compile(clrType, type));
        return value => value is null ? null : compiled.Value(value);
    }
}
