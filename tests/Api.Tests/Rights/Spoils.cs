using System.Text.Json.Nodes;
using Matching.Api.Matches;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Rights;

/// <summary>One person as a list showed them to a company, and who it is, which the company does not know.</summary>
/// <param name="Offer">The own offer.</param>
/// <param name="Name">The pseudonym.</param>
/// <param name="Seen">Everything else that was told, as leaves of the answer.</param>
/// <param name="Person">Who it is.</param>
internal sealed record Spoil(Offer Offer, string Name, IReadOnlyDictionary<string, string> Seen, MatchableCandidate Person)
{
    /// <summary>All that was told, as one text; without names, places and what is the same for everybody.</summary>
    public string Face { get; } = string.Join('\n', Seen.Select(leaf => $"{leaf.Key}={leaf.Value}"));

    /// <summary>The department where the person lives.</summary>
    public string Department => Person.Department ?? "?";
}

/// <summary>What a company gathers of its own offers: all pages, all fields.</summary>
internal sealed class Spoils(DemoServer server, EveryField fields, IReadOnlyList<Offer> offers)
{
    private const int PageSize = 25, MostPages = 12;

    /// <summary>Asks as the company for one offer, page by page until there is no more.</summary>
    public async Task<IReadOnlyList<Spoil>> OfAsync(Actor company, Offer offer)
    {
        var query = $$"""
            query ($id: ID!, $after: String) { offer(id: $id) { suggestedCandidates(first: {{PageSize}}, after: $after) {
              totalCount pageInfo { hasNextPage endCursor } nodes {{fields.Of("CandidateMatch", "Candidate", "EligibilityVerdict")}} } } }
            """;
        var people = PeopleOf(company, offer);
        var found = new List<Spoil>();
        string? after = null;
        for (var page = 0; page < MostPages; page++)
        {
            var list = (await server.AskAsync(company, query, new { id = Id(offer), after })).Sound["offer"]!["suggestedCandidates"]!;
            foreach (var node in list["nodes"]!.AsArray())
            {
                var name = (string)node!["profile"]!["pseudonym"]!;
                found.Add(new(offer, name, Leaves(node), people[name]));
            }

            if (!(bool)list["pageInfo"]!["hasNextPage"]!) break;
            after = (string)list["pageInfo"]!["endCursor"]!;
        }

        return found;
    }

    /// <summary>Asks for all own offers.</summary>
    public async Task<IReadOnlyList<Spoil>> OfAllAsync(Actor company)
    {
        var found = new List<Spoil>();
        foreach (var offer in offers.Where(offer => offer.ContractorId.Value == company.OrganisationId)) found.AddRange(await OfAsync(company, offer));
        return found;
    }

    /// <summary>The global identifier of an offer.</summary>
    public static string Id(Offer offer) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"Offer:{offer.Id.Value:N}"));

    private Dictionary<string, MatchableCandidate> PeopleOf(Actor company, Offer offer)
    {
        var names = server.Services.GetRequiredService<Pseudonyms>();
        var list = server.Services.GetRequiredService<MatchPipeline>().ListForCompany(offer.Id, TestDay.Today)!;
        return list.Answer.Matches.ToDictionary(match => names.Of(company, offer.Id, match.CandidateId, list.Mark), match => match.Candidate);
    }

    private static SortedDictionary<string, string> Leaves(JsonNode node)
    {
        var leaves = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Add(node, "");
        foreach (var same in new[] { "rank", "indexVersion", "profile.pseudonym" }) leaves.Remove(same);
        return leaves;

        void Add(JsonNode? value, string path)
        {
            if (value is JsonObject fields) foreach (var (name, inner) in fields) Add(inner, path.Length == 0 ? name : $"{path}.{name}");
            else if (value is JsonArray list) for (var i = 0; i < list.Count; i++) Add(list[i], $"{path}.{i}");
            else if (value is not null && !path.EndsWith("__typename", StringComparison.Ordinal)) leaves[path] = value.ToJsonString();
        }
    }
}
