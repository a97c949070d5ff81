using System.Text.Json;

namespace Matching.GraphQL.Types;

/// <summary>Shows a client's JSON value in a message: <c>"text"</c>, <c>[1, 2]</c>, <c>{ a: 1 }</c>, cut when long.</summary>
public static class JsonInspection
{
    private const int Longest = 200;
    private const int MostItems = 10;
    private const int Deepest = 2;

    /// <summary>The value for a message.</summary>
    public static string Inspect(this JsonElement value) => Inspect(value, 0);

    private static string Inspect(JsonElement value, int depth) => value.ValueKind switch
    {
        JsonValueKind.Object when depth > Deepest => "[Object]",
        JsonValueKind.Array when depth > Deepest => "[Array]",
        JsonValueKind.Object => InspectObject(value, depth),
        JsonValueKind.Array => InspectArray(value, depth),
        JsonValueKind.Undefined => "undefined",
        _ => Cut(JsonText.Written(value)),
    };

    private static string InspectObject(JsonElement value, int depth)
    {
        var members = value.EnumerateObject().Take(MostItems).Select(member => $"{JsonText.NameOf(member)}: {Inspect(member.Value, depth + 1)}").ToList();
        return members.Count == 0 ? "{}" : $"{{ {string.Join(", ", members)} }}";
    }

    private static string InspectArray(JsonElement value, int depth)
    {
        var items = value.EnumerateArray().Take(MostItems).Select(item => Inspect(item, depth + 1)).ToList();
        var rest = value.GetArrayLength() - items.Count;
        if (rest > 0) items.Add(rest == 1 ? "... 1 more item" : $"... {rest} more items");
        return $"[{string.Join(", ", items)}]";
    }

    private static string Cut(string text) => text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest), "…");
}
