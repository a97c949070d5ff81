using Matching.GraphQL.Annotations;

namespace Matching.Api.References;

/// <summary>Reads reference data.</summary>
[QueryType]
internal static class ReferenceQueries
{
    private const int LargestPage = 100;

    // All words of all names are looked through, some 5 ms: beside a look-up in the database, which weighs 10.
    private const double Search = 250;

    /// <summary>
    /// The communes that what was typed finds, best first: words in any order, each by its start; accents, apostrophes, hyphens, abbreviations
    /// such as "st" and one typing fault in a longer word are forgiven. A number is read as the beginning of a postal, INSEE or department code, or as an
    /// arrondissement.
    /// A name or code that a merger ended finds the commune that succeeded it.
    /// </summary>
    /// <param name="search">What was typed, such as "75011 Paris", "bourg st maurice" or "Toulouse (31)"; nothing is found without it.</param>
    [Cost(Search)]
    [UsePaging(MaxPageSize = LargestPage, IncludeTotalCount = true, ConnectionName = "Communes")]
    public static async Task<IEnumerable<CommuneNode>?> GetCommunesAsync(string search, NameSearch names, CancellationToken cancel) =>
        (await names.CommunesAsync(search, cancel)).Select(commune => new CommuneNode(commune));

    /// <summary>
    /// The occupations that what was typed finds by their titles (appellations), best first: words in any order, each by its start, in either
    /// gender and number; accents, hyphens and one typing fault in a longer word are forgiven. The beginning of a ROME code finds too.
    /// </summary>
    /// <param name="search">What was typed, such as "agent d'entretien", "aide soignante" or "K2204"; nothing is found without it.</param>
    [Cost(Search)]
    [UsePaging(MaxPageSize = LargestPage, IncludeTotalCount = true, ConnectionName = "Occupations")]
    public static async Task<IEnumerable<OccupationNode>?> GetOccupationsAsync(string search, NameSearch names, CancellationToken cancel) =>
        (await names.OccupationsAsync(search, cancel)).Select(occupation => new OccupationNode(occupation));
}
