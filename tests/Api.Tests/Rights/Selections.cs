using System.Text.Json.Nodes;
using Matching.GraphQL.Types;

namespace Matching.Api.Tests.Rights;

/// <summary>Asks for every field of a type, and looks at what came for each.</summary>
internal static class Selections
{
    /// <summary>What a field must be asked with.</summary>
    private static readonly Dictionary<string, string> Arguments = new(StringComparer.Ordinal)
    {
        ["Offer.compareCandidates"] = "(first: $first, second: $second)",
    };

    /// <summary>Every field of a type; of what a field leads to, the plain ones.</summary>
    public static string Of(FieldsType type) => "{ " + string.Join(' ', type.Fields.Select(field => Asked(type, field, deep: true))) + " }";

    /// <summary>Whether there is anything: no null, no empty list, no empty page.</summary>
    public static bool IsThere(JsonNode? value) => value switch
    {
        null => false,
        JsonArray list => list.Count > 0,
        JsonObject page when page.ContainsKey("nodes") => page["nodes"] is JsonArray { Count: > 0 },
        _ => true,
    };

    private static string Asked(FieldsType type, FieldDefinition field, bool deep)
    {
        var name = field.Name + Arguments.GetValueOrDefault($"{type.Name}.{field.Name}", "");
        var isPage = field.Type.Named.Name.EndsWith("Connection", StringComparison.Ordinal);
        if (isPage) name += "(first: 1)";
        return field.Type.Named is not FieldsType inner ? name
            : isPage ? $"{name} {{ totalCount nodes {{ __typename }} }}"
            : deep ? $"{name} {{ __typename {string.Join(' ', inner.Fields.Where(IsPlain).Select(each => each.Name))} }}"
            : $"{name} {{ __typename }}";
    }

    private static bool IsPlain(FieldDefinition field) =>
        field.Type.Named is not FieldsType and not UnionType && field.Arguments.All(argument => !argument.IsRequired);
}
