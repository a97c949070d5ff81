using System.Collections;
using System.Globalization;
using System.Reflection;
using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Writes C# defaults as GraphQL literals.</summary>
internal static class DefaultLiteral
{
    /// <summary>The literal, or null for values that cannot be written.</summary>
    public static string? Of(object? value, GraphQLType type) => value switch
    {
        null => "null",
        _ when type.Named is EnumType enumeration && type.IsList == false => EnumName(enumeration, value),
        bool boolean => boolean ? "true" : "false",
        string text => StringLiteral.PrintQuoted(text),
        IFormattable number when value is IConvertible => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items when type.Nullable is ListType list => $"[{string.Join(", ", items.Cast<object?>().Select(item => Of(item, list.ItemType)))}]",
        _ => null,
    };

    /// <summary>The default a parameter declares: <c>= value</c> or <c>[DefaultValue]</c>.</summary>
    public static string? Of(ParameterInfo parameter, GraphQLType type)
    {
        if (parameter.GetCustomAttribute<System.ComponentModel.DefaultValueAttribute>() is { } attribute) return Of(attribute.Value, type);

        // "= null" only says that the argument may be left out, which its nullable type says too.
        return parameter.HasDefaultValue && parameter.DefaultValue is { } value ? Of(value, type) : null;
    }

    private static string? EnumName(EnumType type, object value)
    {
        var clrValue = type.ClrType is { IsEnum: true } clrType ? Enum.ToObject(clrType, value) : value;
        return type.Values.FirstOrDefault(candidate => candidate.Value.Equals(clrValue))?.Name;
    }
}
