using Matching.Persistence.Conversions;
using Matching.Persistence.References;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Engine;

/// <summary>The centres of communes, from where journeys are reckoned: a person's always, a site's where its point is not known.</summary>
internal sealed class CommuneCentres
{
    private readonly Dictionary<InseeCode, CommuneCentre?> _centres;

    private CommuneCentres(Dictionary<InseeCode, CommuneCentre?> centres) => _centres = centres;

    /// <summary>Reads the centres of these communes in one statement; what is not known is left out.</summary>
    public static Task<CommuneCentres> ReadAsync(MatchingDbContext context, IEnumerable<InseeCode?> communes, CancellationToken cancel)
    {
        var codes = communes.OfType<InseeCode>().Distinct().ToArray();
        return ReadAsync(
            context,
            context.Communes.Where(commune => codes.Contains(commune.Code)),
            context.MergedCommunes().Where(former => codes.Contains(former.Code)),
            cancel);
    }

    /// <summary>Reads the centres of all communes where anybody lives in one statement: few of the country's 35,000.</summary>
    public static Task<CommuneCentres> ReadInhabitedAsync(MatchingDbContext context, CancellationToken cancel)
    {
        var inhabited = context.Candidates.Select(candidate => EF.Property<InseeCode?>(candidate, ExtractedColumns.Commune)).Distinct();
        return ReadAsync(
            context,
            context.Communes.Where(commune => inhabited.Contains(commune.Code)),
            context.MergedCommunes().Where(former => inhabited.Contains(former.Code)),
            cancel);
    }

    /// <summary>The centre of that commune; null when there is none or it is not known.</summary>
    public CommuneCentre? Of(InseeCode? commune) => commune is { } code ? _centres.GetValueOrDefault(code) : null;

    // Who was registered before a merger is kept under the old code and lives in the commune that succeeded it.
    private static async Task<CommuneCentres> ReadAsync(
        MatchingDbContext context, IQueryable<Commune> communes, IQueryable<FormerCommune> former, CancellationToken cancel)
    {
        var own = communes.Select(commune => new { commune.Code, commune.Centre, commune.Population, commune.Kind });
        var successors = former.Join(
            context.Communes,
            merged => merged.Successor,
            commune => commune.Code,
            (merged, commune) => new { merged.Code, commune.Centre, commune.Population, commune.Kind });
        return new(await own.Concat(successors).ToDictionaryAsync(
            commune => commune.Code, commune => CommuneCentre.Of(commune.Centre, commune.Population, commune.Kind), cancel));
    }
}
