using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence;

/// <summary>The centres of communes, from where journeys are reckoned: a person's always, a site's where its point is not known.</summary>
internal sealed class CommuneCentres
{
    private readonly Dictionary<InseeCode, Coordinates?> _centres;

    private CommuneCentres(Dictionary<InseeCode, Coordinates?> centres) => _centres = centres;

    /// <summary>Reads the centres of these communes in one statement; what is not known is left out.</summary>
    public static Task<CommuneCentres> ReadAsync(MatchingDbContext context, IEnumerable<InseeCode?> communes, CancellationToken cancel)
    {
        var codes = communes.OfType<InseeCode>().Distinct().ToArray();
        return ReadAsync(context.Communes.Where(commune => codes.Contains(commune.Code)), cancel);
    }

    /// <summary>Reads the centres of all communes where anybody lives in one statement: few of the country's 35,000.</summary>
    public static Task<CommuneCentres> ReadInhabitedAsync(MatchingDbContext context, CancellationToken cancel)
    {
        var inhabited = context.Candidates.Select(candidate => EF.Property<InseeCode?>(candidate, ExtractedColumns.Commune)).Distinct();
        return ReadAsync(context.Communes.Where(commune => inhabited.Contains(commune.Code)), cancel);
    }

    /// <summary>The centre of that commune; null when there is none or it is not known.</summary>
    public Coordinates? Of(InseeCode? commune) => commune is { } code ? _centres.GetValueOrDefault(code) : null;

    private static async Task<CommuneCentres> ReadAsync(IQueryable<Commune> communes, CancellationToken cancel) =>
        new(await communes.Select(commune => new { commune.Code, commune.Centre }).ToDictionaryAsync(commune => commune.Code, commune => commune.Centre, cancel));
}
