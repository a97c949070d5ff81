using System.Reflection;
using System.Text.RegularExpressions;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Makes schema names of C# names.</summary>
internal static partial class Naming
{
    public static string Field(MemberInfo member)
    {
        if (member.GetCustomAttribute<GraphQLNameAttribute>() is { } named) return named.Name;

        var name = member.Name;
        if (member is MethodInfo)
        {
            if (name.EndsWith("Async", StringComparison.Ordinal) && name.Length > 5) name = name[..^5];
            if (name.StartsWith("Get", StringComparison.Ordinal) && name.Length > 3 && !char.IsLower(name[3])) name = name[3..];
        }

        return CamelCase(name);
    }

    public static string Argument(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? CamelCase(parameter.Name ?? "");

    public static string Type(Type type)
    {
        if (type.GetCustomAttribute<GraphQLNameAttribute>() is { } named) return named.Name;

        var mark = type.Name.IndexOf('`', StringComparison.Ordinal);
        return mark < 0 ? type.Name : string.Concat(type.GetGenericArguments().Select(Type)) + type.Name[..mark];
    }

    public static string Input(Type type)
    {
        var name = Type(type);
        return name.EndsWith("Input", StringComparison.Ordinal) || type.IsDefined(typeof(GraphQLNameAttribute)) ? name : name + "Input";
    }

    /// <summary><c>Mutation</c> names: <c>placeOrder</c> gives <c>PlaceOrder</c>.</summary>
    public static string PascalCase(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];

    public static string EnumValue(FieldInfo field) =>
        field.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? Capitals(field.Name);

    /// <summary><c>MarketClosed</c> gives <c>MARKET_CLOSED</c>.</summary>
    public static string Capitals(string name) => WordStart().Replace(name, "_").ToUpperInvariant();

    /// <summary>A leading run of capitals is lowered up to the word that follows: <c>URLPath</c> gives <c>urlPath</c>, <c>Id</c> and <c>ID</c> give
    /// <c>id</c>.</summary>
    public static string CamelCase(string name)
    {
        var letters = name.ToCharArray();
        for (var index = 0; index < letters.Length && char.IsUpper(letters[index]); index++)
        {
            if (index > 0 && index + 1 < letters.Length && char.IsLower(letters[index + 1])) break;
            letters[index] = char.ToLowerInvariant(letters[index]);
        }

        return new(letters);
    }

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")]
    private static partial Regex WordStart();
}
