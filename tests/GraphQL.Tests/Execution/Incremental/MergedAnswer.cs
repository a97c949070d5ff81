using System.Text.Json.Nodes;

namespace Matching.GraphQL.Tests.Execution.Incremental;

/// <summary>Puts the parts of an answer together as a client does, in either format, and checks their order on the way.</summary>
internal sealed class MergedAnswer
{
    private readonly Dictionary<string, JsonArray> _pending = [];
    private bool _hasNext = true;

    public JsonNode? Data { get; private set; }

    public List<JsonNode> Errors { get; } = [];

    /// <summary>How many results there were.</summary>
    public int Results { get; private set; }

    public static MergedAnswer Of(IEnumerable<string> results)
    {
        var answer = new MergedAnswer();
        foreach (var result in results) answer.Add(JsonNode.Parse(result)!.AsObject());
        Assert.False(answer._hasNext);
        Assert.Empty(answer._pending);
        return answer;
    }

    /// <summary>The errors' paths, in order of their text.</summary>
    public IEnumerable<string> ErrorPaths() => Errors.Select(error => error["path"]!.ToJsonString()).Order(StringComparer.Ordinal);

    private void Add(JsonObject result)
    {
        Assert.True(_hasNext, "A result follows the last.");
        Assert.True(Results == 0 == result.ContainsKey("data"), result.ToJsonString());
        if (Results++ == 0) Data = result["data"]?.DeepClone();
        Note(result["errors"]);
        foreach (var part in Items(result, "pending")) _pending.Add((string)part["id"]!, part["path"]!.AsArray());
        foreach (var part in Items(result, "incremental")) Merge(part);
        foreach (var part in Items(result, "completed"))
        {
            Assert.True(_pending.Remove((string)part["id"]!));
            Note(part["errors"]);
        }

        _hasNext = result["hasNext"] is { } next && (bool)next;
    }

    private void Merge(JsonNode part)
    {
        Note(part["errors"]);
        var start = part["id"] is { } id ? _pending[(string)id!] : [];
        var path = start.Concat(part["subPath"]?.AsArray() ?? part["path"]?.AsArray() ?? []).ToList();
        if (part["items"] is JsonArray items)
        {
            var isIndexed = part["id"] is null;
            var list = At(isIndexed ? path[..^1] : path).AsArray();
            if (isIndexed) Assert.Equal((int)path[^1]!, list.Count);
            foreach (var item in items) list.Add(item?.DeepClone());
        }
        else if (part["data"] is JsonObject data)
        {
            Merge(At(path).AsObject(), data);
        }
    }

    private static void Merge(JsonObject target, JsonObject data)
    {
        foreach (var (name, value) in data)
        {
            if (value is JsonObject inner && target[name] is JsonObject known) Merge(known, inner);
            else target[name] = value?.DeepClone();
        }
    }

    private JsonNode At(IEnumerable<JsonNode?> path) =>
        path.Aggregate(Data!, (node, step) => step!.GetValueKind() == System.Text.Json.JsonValueKind.Number ? node[(int)step]! : node[(string)step!]!);

    private void Note(JsonNode? errors)
    {
        foreach (var error in errors?.AsArray() ?? []) Errors.Add(error!);
    }

    private static IEnumerable<JsonNode> Items(JsonObject result, string name) => result[name]?.AsArray().Select(item => item!) ?? [];
}
