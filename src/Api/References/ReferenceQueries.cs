using Matching.GraphQL.Annotations;
using Matching.Persistence;

namespace Matching.Api;

/// <summary>Reads reference data.</summary>
[QueryType]
internal static class ReferenceQueries
{
    // A search by name is for choosing from: whoever finds nothing in so many types on.
    private const int MostFound = 100;

    /// <summary>The communes nearest to what was typed, best first. Accents, case and small typing faults are forgiven; postal and INSEE codes find too.</summary>
    /// <param name="search">What was typed; nothing is found without it.</param>
    [UsePaging(MaxPageSize = MostFound, IncludeTotalCount = true, ConnectionName = "Communes")]
    public static async Task<IEnumerable<CommuneNode>> GetCommunesAsync(string search, NameSearch names, CancellationToken cancel) =>
        (await names.CommunesAsync(search, MostFound, cancel)).Select(commune => new CommuneNode(commune));

    /// <summary>The occupations nearest to what was typed, best first. Accents, case and small typing faults are forgiven; ROME codes find too.</summary>
    /// <param name="search">What was typed; nothing is found without it.</param>
    [UsePaging(MaxPageSize = MostFound, IncludeTotalCount = true, ConnectionName = "Occupations")]
    public static async Task<IEnumerable<OccupationNode>> GetOccupationsAsync(string search, NameSearch names, CancellationToken cancel) =>
        (await names.OccupationsAsync(search, MostFound, cancel)).Select(occupation => new OccupationNode(occupation));
}
