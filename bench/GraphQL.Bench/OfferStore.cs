using System.Text.Json;

namespace Matching.GraphQL.Bench;

/// <summary>The benchmark's data, read once.</summary>
public sealed class OfferStore
{
    private readonly Dictionary<string, Offer> _byId;

    private OfferStore(Offer[] offers) => (All, _byId) = (offers, offers.ToDictionary(offer => offer.Id));

    /// <summary>Every offer, in the file's order.</summary>
    public IReadOnlyList<Offer> All { get; }

    /// <summary>The offer with a key; null when there is none.</summary>
    public Offer? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Reads <c>data.json</c>, in which an offer names its employer, and a match its candidate, by index.</summary>
    public static OfferStore Read(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(path));
        var employers = Items(file.RootElement, "employers", json => new Employer(Text(json, "id"), Text(json, "name")));
        var candidates = Items(file.RootElement, "candidates", json => new Candidate(
            Text(json, "id"), Text(json, "firstName"), AgeBracketOf(Text(json, "ageBracket")), Number(json, "qualificationLevel"),
            json.GetProperty("inQpv").GetBoolean(), Texts(json, "eligibility")));
        return new(Items(file.RootElement, "offers", json => new Offer(
            Text(json, "id"),
            Text(json, "title"),
            Text(json, "romeCode"),
            Number(json, "hours"),
            Enum.Parse<Sector>(Text(json, "sector"), ignoreCase: true),
            LocationOf(json.GetProperty("location")),
            employers[Number(json, "employer")],
            Items(json, "matches", MatchOf))));

        Match MatchOf(JsonElement json) =>
            new(json.GetProperty("score").GetDouble(), Texts(json, "reasons"), candidates[Number(json, "candidate")]);
    }

    private static Location LocationOf(JsonElement json) =>
        new(Text(json, "commune"), json.GetProperty("lat").GetDouble(), json.GetProperty("lon").GetDouble());

    private static AgeBracket AgeBracketOf(string name) => name switch
    {
        "AGE_16_17" => AgeBracket.From16To17,
        "AGE_18_20" => AgeBracket.From18To20,
        "AGE_21_25" => AgeBracket.From21To25,
        "AGE_26_29" => AgeBracket.From26To29,
        _ => throw new InvalidDataException($"{name} is no age bracket; write the file with gen.mjs."),
    };

    private static T[] Items<T>(JsonElement json, string name, Func<JsonElement, T> read) => [.. json.GetProperty(name).EnumerateArray().Select(read)];

    private static string[] Texts(JsonElement json, string name) => Items(json, name, item => item.GetString()!);

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private static int Number(JsonElement json, string name) => json.GetProperty(name).GetInt32();
}
