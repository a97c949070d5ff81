using System.Text.Json;

namespace Matching.Api.Bench;

/// <summary>What is asked, from hardly anything to README's example.</summary>
internal static class Documents
{
    private const string Title = "{ offers(first: 1) { nodes { title } } }";
    private const string Twenty =
        """{ offers(first: 1, where: { reference: { eq: "DEMO-OFFRE-0001" } }) { nodes { suggestedCandidates(first: 20) { nodes { rank score } } } } }""";
    private const string TwentyOf = "query($id: ID!) { node(id: $id) { ... on Offer { suggestedCandidates(first: 20) { nodes { rank score } } } } }";
    private const string Everywhere = "{ offers(first: 80) { nodes { id suggestedCandidates(first: 1) { totalCount } } } }";

    /// <summary>The desk of the demonstration's facilitateurs.</summary>
    public const string Desk = "00000000-0000-8000-8000-00000000de05";

    /// <summary>The questions that are asked again and again, by name.</summary>
    public static async Task<IReadOnlyList<(string Name, byte[][] Bodies)>> AllAsync(Client client)
    {
        var offers = await OffersAsync(client);
        return
        [
            ("title", [Body(Title)]),
            ("twenty", [Body(Twenty)]),
            ("twenty_of_any_offer", [.. offers.Select(offer => Body(TwentyOf, offer))]),
            ("readme", [Body(Readme())]),
        ];
    }

    /// <summary>What a usual user asks in turn: a list, and the suggestions for any offer.</summary>
    public static async Task<byte[][]> UsualAsync(Client client) =>
        [.. (await AnyOffersAsync(client)).Take(20).SelectMany(offer => new[] { Body(Title), Body(TwentyOf, offer) })];

    /// <summary>The offers that are listed first.</summary>
    public static async Task<string[]> AnyOffersAsync(Client client)
    {
        using var answer = JsonDocument.Parse(await client.AskAsync(Body("{ offers(first: 80) { nodes { id } } }")));
        return [.. answer.RootElement.GetProperty("data").GetProperty("offers").GetProperty("nodes").EnumerateArray().Select(
            offer => offer.GetProperty("id").GetString()!)];
    }

    /// <summary>A dear question: of so many offers, so many suggestions each.</summary>
    public static byte[] Dear(int offers, int first) =>
        Body($"{{ offers(first: {offers}) {{ nodes {{ suggestedCandidates(first: {first}) {{ nodes {{ rank }} }} }} }} }}");

    /// <summary>Looks through names, titles and places; another beginning each time.</summary>
    public static byte[] Search(int number)
    {
        var letters = $"{(char)('a' + number % 26)}{(char)('a' + number / 26 % 26)}";
        return Body((number % 4) switch
        {
            0 => $$"""{ candidates(first: 1, search: "{{letters}}") { totalCount } }""",
            1 => $$"""{ candidates(first: 1, where: { lastName: { contains: "{{letters}}" } }) { totalCount } }""",
            2 => $$"""{ communes(first: 1, search: "{{letters}}") { totalCount } }""",
            _ => $$"""{ occupations(first: 1, search: "{{letters}}") { totalCount } }""",
        });
    }

    /// <summary>Watches an offer's suggestions.</summary>
    public static object Watch(string offer) => new
    {
        query = "subscription($id: ID!) { matchesChanged(offerId: $id) { suggestedCandidates(first: 20) { nodes { rank score } } } }",
        variables = new { id = offer },
    };

    /// <summary>Registers somebody, which may change anybody's suggestions.</summary>
    public static byte[] Write(int number) => Body(
        $$"""mutation { registerCandidate(input: { idempotencyKey: "bench-{{number}}", """
        + """file: { firstName: "Ada", lastName: "Essai" } }) { candidate { id } } }""");

    // Of the offers of this territory and others only those for which this caller is shown somebody.
    private static async Task<string[]> OffersAsync(Client client)
    {
        using var answer = JsonDocument.Parse(await client.AskAsync(Body(Everywhere)));
        return [.. answer.RootElement.GetProperty("data").GetProperty("offers").GetProperty("nodes").EnumerateArray()
            .Where(offer => offer.GetProperty("suggestedCandidates").GetProperty("totalCount").GetInt32() > 0)
            .Select(offer => offer.GetProperty("id").GetString()!)];
    }

    // The first example of the page that everybody reads first.
    private static string Readme()
    {
        const string fence = "```";
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md"));
        var start = text.IndexOf($"{fence}graphql", StringComparison.Ordinal) + fence.Length + "graphql".Length;
        return text[start..text.IndexOf(fence, start, StringComparison.Ordinal)];
    }

    private static byte[] Body(string query, string? id = null) => JsonSerializer.SerializeToUtf8Bytes(new { query, variables = new { id } });
}
