using System.Text.Json.Nodes;

namespace Matching.Api.Tests.Rights;

/// <summary>Asks for everything that a type offers, as the schema lists it: a field that is added tomorrow is asked for too.</summary>
/// <param name="types">The types by name, as introspection gives them.</param>
internal sealed class EveryField(IReadOnlyDictionary<string, JsonNode> types)
{
    private const string Introspection = """
        { __schema { types { kind name possibleTypes { name } fields(includeDeprecated: true) {
          name args { defaultValue type { kind } } type { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } }
        """;

    /// <summary>Reads the schema as an actor is shown it.</summary>
    public static async Task<EveryField> ReadAsync(DemoServer server, Domain.Access.Actor actor) =>
        new(
            (await server.AskAsync(actor, Introspection)).Sound["__schema"]!["types"]!.AsArray()
                .ToDictionary(type => (string)type!["name"]!, type => type!.DeepClone()));

    /// <summary>The fields of a type and of what they lead to, as a selection; types that stand above are not entered again.</summary>
    /// <param name="type">The type's name.</param>
    /// <param name="without">Types that are not entered.</param>
    public string Of(string type, params string[] without) => Below(type, [.. without]);

    private string Below(string type, HashSet<string> above)
    {
        var below = above.Append(type).ToHashSet();
        return "{ __typename " + string.Join(' ', Fields(type).Select(field => Asked(field, below)).Where(asked => asked.Length > 0)) + " }";
    }

    /// <summary>The names of a type's fields.</summary>
    public IReadOnlyList<string> NamesOf(string type) => [.. Fields(type).Select(field => (string)field["name"]!)];

    private IEnumerable<JsonNode> Fields(string type) => (types[type]["fields"]?.AsArray() ?? []).Select(field => field!);

    private string Asked(JsonNode field, HashSet<string> above)
    {
        if (field["args"]!.AsArray().Any(argument => (string)argument!["type"]!["kind"]! == "NON_NULL" && argument["defaultValue"] is null)) return "";
        var type = field["type"]!;
        while (type["ofType"] is { } inner) type = inner;
        var (kind, name) = ((string)type["kind"]!, (string)type["name"]!);
        return kind is "SCALAR" or "ENUM" ? (string)field["name"]!
            : above.Contains(name) || kind == "UNION" ? ""
            : $"{(string)field["name"]!} {Below(name, above)}";
    }
}
