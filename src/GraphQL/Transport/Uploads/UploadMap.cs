using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Matching.GraphQL.Transport.Uploads;

/// <summary>The fields <c>operations</c> and <c>map</c>: which file stands where.</summary>
internal sealed class UploadMap
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 128, AllowDuplicateProperties = false };
    private const int MostPlaces = 256;

    private readonly JsonNode _operations;
    private readonly Dictionary<string, string[]> _places;
    private readonly HashSet<string> _missing;

    /// <exception cref="RequestRefusal">The fields are not what the specification says.</exception>
    public UploadMap(ReadOnlyMemory<byte> operations, ReadOnlyMemory<byte> map, int mostFiles)
    {
        _operations = Parse(operations, "operations") is JsonNode node and (JsonObject or JsonArray)
            ? node
            : throw RequestRefusal.BadRequest("The field \"operations\" must be a JSON object, or a list of them.");
        _places = Parse(map, "map") is JsonObject places
            ? places.ToDictionary(pair => pair.Key, pair => PlacesOf(pair.Key, pair.Value))
            : throw RequestRefusal.BadRequest("The field \"map\" must be a JSON object of lists.");
        if (_places.Count > mostFiles)
            throw new RequestRefusal(413, $"The map names {_places.Count} files; at most {mostFiles} are taken at once.", "UPLOAD_TOO_MANY_FILES");
        if (_places.Values.Sum(places => places.Length) > MostPlaces) throw RequestRefusal.BadRequest($"The map names more than {MostPlaces} places.");

        _missing = [.. _places.Keys];
    }

    /// <summary>The files still to come.</summary>
    public IReadOnlyCollection<string> Missing => _missing;

    /// <summary>The operations with files in their places.</summary>
    public ReadOnlyMemory<byte> Operations => JsonSerializer.SerializeToUtf8Bytes(_operations);

    /// <exception cref="RequestRefusal">The map does not name the file, or it came already.</exception>
    public void Expect(string key)
    {
        if (!_places.ContainsKey(key)) throw RequestRefusal.BadRequest($"The file \"{key}\" is not in the map.");
        if (!_missing.Remove(key)) throw RequestRefusal.BadRequest($"The file \"{key}\" was sent twice.");
    }

    /// <exception cref="RequestRefusal">A place is none of the operations', or holds something already.</exception>
    public void Put(string key, string token)
    {
        foreach (var place in _places[key]) Put(place.Split('.'), place, token);
    }

    private void Put(string[] steps, string place, string token)
    {
        var parent = _operations;
        foreach (var step in steps[..^1]) parent = Below(parent, step) ?? throw NoPlace(place);
        switch (parent)
        {
            case JsonObject members when members.ContainsKey(steps[^1])
                && members[steps[^1]] is null: members[steps[^1]] = UploadScalar.Reference(token); break;
            case JsonArray items when IndexIn(items, steps[^1]) is { } index && items[index] is null: items[index] = UploadScalar.Reference(token); break;
            default: throw NoPlace(place);
        }
    }

    private static JsonNode? Below(JsonNode? parent, string step) => parent switch
    {
        JsonObject members => members[step],
        JsonArray items when IndexIn(items, step) is { } index => items[index],
        _ => null,
    };

    private static int? IndexIn(JsonArray items, string step) =>
        int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < items.Count ? index : null;

    private static RequestRefusal NoPlace(string place) =>
        RequestRefusal.BadRequest($"The map names the place \"{place}\", where the operations have no null.");

    private static string[] PlacesOf(string key, JsonNode? value) =>
        value is JsonArray { Count: > 0 } items && items.All(item => item?.GetValueKind() == JsonValueKind.String)
            ? [.. items.Select(item => item!.GetValue<string>())]
            : throw RequestRefusal.BadRequest($"The map must name the places of the file \"{key}\" in a list of strings such as [\"variables.file\"].");

    private static JsonNode? Parse(ReadOnlyMemory<byte> json, string field)
    {
        try
        {
            return JsonNode.Parse(json.Span, documentOptions: Options);
        }
        catch (JsonException)
        {
            throw RequestRefusal.BadRequest($"The field \"{field}\" is not valid JSON.");
        }
    }
}
